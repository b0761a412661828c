using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace KernelGen.CompilerServices;

/// <summary>
/// The extents of one call of a transposed convolution, checked: whatever is read or written by raw reference lies within
/// lengths that this type has compared with the buffers. Called by generated code and by the fallback.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ConvTransposeShape
{
    private ConvTransposeShape(TransposedAxis rows, TransposedAxis columns)
    {
        Rows = rows;
        Columns = columns;
    }

    /// <summary>Input images.</summary>
    public int Batch { get; private init; }

    /// <summary>Parts of channels that do not see each other.</summary>
    public int Groups { get; private init; }

    /// <summary>Input channels of a group.</summary>
    public int InChannelsPerGroup { get; private init; }

    /// <summary>Output channels of a group.</summary>
    public int OutChannelsPerGroup { get; private init; }

    /// <summary>Input rows.</summary>
    public int Height { get; private init; }

    /// <summary>Input columns.</summary>
    public int Width { get; private init; }

    /// <summary>Output rows.</summary>
    public int OutputHeight { get; private init; }

    /// <summary>Output columns.</summary>
    public int OutputWidth { get; private init; }

    /// <summary>The elements that the input must hold at least.</summary>
    public int InputLength { get; private init; }

    /// <summary>The elements that the output must hold at least.</summary>
    public int OutputLength { get; private init; }

    /// <summary>The elements that the weight must hold at least.</summary>
    public int WeightLength { get; private init; }

    /// <summary>Whether weights of 0 are no taps: those that are known at compile time, which let nothing through.</summary>
    public bool LeavesOutZeros { get; private init; }

    /// <summary>Whether there is nothing to compute: a batch of 0.</summary>
    public bool IsEmpty => Batch == 0;

    internal TransposedAxis Rows { get; }

    internal TransposedAxis Columns { get; }

    internal TensorStrides InputStrides { get; private init; }

    internal TensorStrides OutputStrides { get; private init; }

    internal int OutChannels => OutChannelsPerGroup * Groups;

    /// <summary>Computes the shape of a call; every number has been checked at compile time but these.</summary>
    /// <param name="inChannels">Channels of the input, a multiple of the groups.</param>
    /// <param name="outChannels">Channels of the output, a multiple of the groups.</param>
    /// <param name="kernel">Rows and columns of the kernel.</param>
    /// <param name="parameters">Stride, padding, dilation and groups.</param>
    /// <param name="layout">The layout of input and output.</param>
    /// <param name="batch">Images, at least 0.</param>
    /// <param name="height">Input rows, at least 1.</param>
    /// <param name="width">Input columns, at least 1.</param>
    /// <param name="inputRowStride">Elements from one input row to the next; the row's own length unless given.</param>
    /// <param name="outputRowStride">Elements from one output row to the next; the row's own length unless given.</param>
    /// <param name="leavesOutZeros">Whether weights of 0 are no taps.</param>
    /// <returns>The shape.</returns>
    /// <exception cref="ArgumentException">
    /// A number is out of its range, nothing is left of the output, or a buffer would be too long.
    /// </exception>
    public static ConvTransposeShape Create(
        int inChannels,
        int outChannels,
        Size2 kernel,
        in ConvTranspose2dParameters parameters,
        TensorLayout layout,
        int batch,
        int height,
        int width,
        int? inputRowStride = null,
        int? outputRowStride = null,
        bool leavesOutZeros = false)
    {
        ConvTransposeRules.RequireValid(parameters, kernel);
        ShapeGuard.AtLeast(batch, 0, "images", nameof(batch));
        ShapeGuard.AtLeast(height, 1, "input rows", nameof(height));
        ShapeGuard.AtLeast(width, 1, "input columns", nameof(width));
        ConvTransposeRules.RequireDivisibleChannels(inChannels, parameters.Groups, nameof(inChannels));
        ConvTransposeRules.RequireDivisibleChannels(outChannels, parameters.Groups, nameof(outChannels));
        TransposedAxis rows = parameters.RowAxis(kernel);
        TransposedAxis columns = parameters.ColumnAxis(kernel);
        int outputHeight = ConvTransposeRules.OutputExtent(rows, height, nameof(height));
        int outputWidth = ConvTransposeRules.OutputExtent(columns, width, nameof(width));
        TensorBuffer input = new(new TensorShape(batch, inChannels, height, width), layout, inputRowStride, "input");
        TensorBuffer output = new(new TensorShape(batch, outChannels, outputHeight, outputWidth), layout, outputRowStride, "output");
        int weightLength = TensorLength.Of(
            new TensorShape(inChannels, outChannels / parameters.Groups, kernel.Height, kernel.Width), "weight");
        return new ConvTransposeShape(rows, columns)
        {
            Batch = batch,
            Groups = parameters.Groups,
            InChannelsPerGroup = inChannels / parameters.Groups,
            OutChannelsPerGroup = outChannels / parameters.Groups,
            Height = height,
            Width = width,
            OutputHeight = outputHeight,
            OutputWidth = outputWidth,
            InputLength = input.Length,
            OutputLength = output.Length,
            WeightLength = weightLength,
            InputStrides = input.Strides,
            OutputStrides = output.Strides,
            LeavesOutZeros = leavesOutZeros,
        };
    }

    /// <summary>Refuses buffers that are too short or overlap, where the kernel has its weights.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="input">The input.</param>
    /// <param name="output">The output.</param>
    /// <param name="inputName">The input's name in messages; filled in by the compiler.</param>
    /// <param name="outputName">The output's name in messages; filled in by the compiler.</param>
    /// <exception cref="ArgumentException">A buffer is too short, or the two overlap.</exception>
    public void Check<T>(
        ReadOnlySpan<T> input,
        Span<T> output,
        [CallerArgumentExpression(nameof(input))] string inputName = "",
        [CallerArgumentExpression(nameof(output))] string outputName = "")
    {
        ShapeGuard.LongEnough(input.Length, InputLength, inputName);
        ShapeGuard.LongEnough(output.Length, OutputLength, outputName);
        if (output[..OutputLength].Overlaps(input[..InputLength]))
            ShapeGuard.ThrowOverlap(outputName, inputName);
    }

    /// <summary>Refuses a weight that is too short or overlaps the output.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="weight">The weight.</param>
    /// <param name="output">The output, whose length has been checked.</param>
    /// <param name="weightName">The weight's name in messages; filled in by the compiler.</param>
    /// <param name="outputName">The output's name in messages; filled in by the compiler.</param>
    /// <exception cref="ArgumentException">The weight is too short, or overlaps the output.</exception>
    public void CheckWeight<T>(
        ReadOnlySpan<T> weight,
        Span<T> output,
        [CallerArgumentExpression(nameof(weight))] string weightName = "",
        [CallerArgumentExpression(nameof(output))] string outputName = "")
    {
        ShapeGuard.LongEnough(weight.Length, WeightLength, weightName);
        if (output[..OutputLength].Overlaps(weight[..WeightLength]))
            ShapeGuard.ThrowOverlap(outputName, weightName);
    }

    /// <summary>Refuses a bias that has some numbers but too few, or overlaps the output.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="bias">The bias: empty, or one number for each output channel.</param>
    /// <param name="output">The output, whose length has been checked.</param>
    /// <param name="biasName">The bias' name in messages; filled in by the compiler.</param>
    /// <param name="outputName">The output's name in messages; filled in by the compiler.</param>
    /// <exception cref="ArgumentException">The bias is too short, or overlaps the output.</exception>
    public void CheckBias<T>(
        ReadOnlySpan<T> bias,
        Span<T> output,
        [CallerArgumentExpression(nameof(bias))] string biasName = "",
        [CallerArgumentExpression(nameof(output))] string outputName = "")
    {
        if (bias.IsEmpty)
            return;
        ShapeGuard.BiasLongEnough(bias.Length, OutChannels, biasName);
        if (output[..OutputLength].Overlaps(bias[..OutChannels]))
            ShapeGuard.ThrowOverlap(outputName, biasName);
    }
}
