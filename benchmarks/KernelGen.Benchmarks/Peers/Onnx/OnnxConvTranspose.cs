using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Contenders;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace KernelGen.Benchmarks.Peers.Onnx;

/// <summary>ONNX Runtime's <c>ConvTranspose</c>, its weight part of the model.</summary>
internal sealed class OnnxConvTranspose : IConvTransposePeer
{
    public PeerLibrary Library => OnnxRuntimeLibrary.Instance;

    public Contender Prepare(ConvTransposeProblem problem)
    {
        ConvTransposeCase convolution = problem.Case;
        long[] inputShape = Extents(convolution.Input);
        long[] outputShape = Extents(convolution.Output);
        OnnxModel model = new(TensorElementType.Float, inputShape, outputShape);
        return new OnnxSession(
            Library.Name,
            Describe(model, convolution.Shape, problem.Weight.Span<float>()),
            convolution.Threads,
            TensorElementType.Float,
            (problem.Input, inputShape),
            (problem.Output, outputShape));
    }

    /// <summary>The model, its one node a transposed convolution of a shape.</summary>
    public static byte[] Describe(OnnxModel model, ConvTransposeShape shape, ReadOnlySpan<float> weight) => model
        .Operator("ConvTranspose")
        .Constant("weight", TensorElementType.Float, Extents(shape.Weight), weight)
        .Attribute("kernel_shape", [shape.KernelSize, shape.KernelSize])
        .Attribute("strides", [shape.Stride, shape.Stride])
        .Attribute("pads", [shape.Padding, shape.Padding, shape.Padding, shape.Padding])
        .Attribute("output_padding", [shape.OutputPadding, shape.OutputPadding])
        .Attribute("group", shape.Groups)
        .ToArray();

    private static long[] Extents(TensorShape shape) => [shape.Batch, shape.Channels, shape.Height, shape.Width];
}
