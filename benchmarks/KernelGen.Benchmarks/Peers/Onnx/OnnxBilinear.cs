using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Contenders;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace KernelGen.Benchmarks.Peers.Onnx;

/// <summary>
/// ONNX Runtime: <c>Resize</c> where the edge is repeated, <c>ConvTranspose</c> with one group for each channel where
/// zeros lie beyond it.
/// </summary>
internal sealed class OnnxBilinear : IBilinearPeer
{
    public PeerLibrary Library => OnnxRuntimeLibrary.Instance;

    public string? WhyNot(BilinearCase upsampling) => upsampling switch
    {
        { Element: not (ElementType.Byte or ElementType.Float) } => "its CPU kernels are for byte and float",
        { Border: BorderMode.Zero, Element: not ElementType.Float } => "ConvTranspose is for float",
        { Border: BorderMode.Zero, Layout: TensorLayout.Nhwc, Channels: > 1 } => "ConvTranspose is planar",
        _ => null,
    };

    public Rounding RoundingOf(BilinearCase upsampling) => upsampling.Element.IsInteger()
        ? new Rounding(1, "rounding toward zero")
        : SourcePositions.RoundingOf(upsampling);

    public Contender Prepare(BilinearProblem problem)
    {
        BilinearCase upsampling = problem.Case;
        long[] inputShape = Shape(upsampling, upsampling.Height, upsampling.Width);
        long[] outputShape = Shape(upsampling, upsampling.OutputHeight, upsampling.OutputWidth);
        TensorElementType element =
            upsampling.Element == ElementType.Byte ? TensorElementType.UInt8 : TensorElementType.Float;
        OnnxModel model = new(element, inputShape, outputShape);
        return new OnnxSession(
            Library.Name,
            upsampling.Border == BorderMode.Replicate ? Resize(model, upsampling) : ConvTranspose(model, upsampling),
            upsampling.Threads,
            element,
            (problem.Input, inputShape),
            (problem.Output, outputShape));
    }

    private static byte[] Resize(OnnxModel model, BilinearCase upsampling)
    {
        long[] factors = Shape(upsampling with { Channels = 1 }, upsampling.Factor, upsampling.Factor);
        float[] scales = [.. factors.Select(factor => (float)factor)];
        return model
            .Operator("Resize")
            .NoOperand()
            .Constant("scales", TensorElementType.Float, [scales.Length], (ReadOnlySpan<float>)scales)
            .Attribute("mode", "linear")
            .Attribute("coordinate_transformation_mode", "half_pixel")
            .ToArray();
    }

    private static byte[] ConvTranspose(OnnxModel model, BilinearCase upsampling)
    {
        int size = BilinearKernel.SizeOf(upsampling.Factor);
        ConvTransposeShape shape = new(
            upsampling.Channels,
            upsampling.Channels,
            size,
            upsampling.Factor,
            BilinearKernel.CanonicalPadding(upsampling.Factor),
            Groups: upsampling.Channels);
        float[] weight = new float[upsampling.Channels * size * size];
        BilinearKernel.FillDepthwise<float>(weight, upsampling.Channels, size);
        return OnnxConvTranspose.Describe(model, shape, weight);
    }

    private static long[] Shape(BilinearCase upsampling, int height, int width) =>
        upsampling.Layout == TensorLayout.Nchw
            ? [1, upsampling.Channels, height, width]
            : [1, height, width, upsampling.Channels];
}
