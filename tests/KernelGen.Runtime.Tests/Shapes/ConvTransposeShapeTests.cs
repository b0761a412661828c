using KernelGen.CompilerServices;
using Xunit;

namespace KernelGen.Runtime.Tests.Shapes;

/// <summary>The extents, strides and lengths of a transposed convolution, and what it refuses.</summary>
public class ConvTransposeShapeTests
{
    private static readonly ConvTranspose2dParameters Parameters =
        new((2, 3), (1, 0), (1, 2), groups: 2, (1, 2));

    [Fact]
    public void A_planar_call()
    {
        ConvTransposeShape shape = ConvTransposeShape.Create(4, 6, (3, 5), in Parameters, TensorLayout.Nchw, 2, 7, 8);
        Assert.Equal((2, 2, 2, 3, 6), (shape.Batch, shape.Groups, shape.InChannelsPerGroup, shape.OutChannelsPerGroup, shape.OutChannels));
        Assert.Equal((7, 8, 14, 32), (shape.Height, shape.Width, shape.OutputHeight, shape.OutputWidth));
        Assert.Equal((2 * 4 * 7 * 8, 2 * 6 * 14 * 32, 4 * 3 * 3 * 5), (shape.InputLength, shape.OutputLength, shape.WeightLength));
        Assert.Equal(new TensorStrides(4 * 56, 56, 8, 1), shape.InputStrides);
        Assert.Equal(new TensorStrides(6 * 448, 448, 32, 1), shape.OutputStrides);
        Assert.Equal((3, 2, 1, 0, 1), Numbers(shape.Rows));
        Assert.Equal((5, 3, 0, -2, 2), Numbers(shape.Columns));
        Assert.Equal((false, false), (shape.IsEmpty, shape.LeavesOutZeros));
    }

    [Fact]
    public void An_interleaved_call_with_padded_rows()
    {
        ConvTransposeShape shape = ConvTransposeShape.Create(
            4, 6, (3, 5), in Parameters, TensorLayout.Nhwc, 2, 7, 8, inputRowStride: 40, outputRowStride: 200, leavesOutZeros: true);
        Assert.Equal(new TensorStrides(7 * 40, 1, 40, 4), shape.InputStrides);
        Assert.Equal(new TensorStrides(14 * 200, 1, 200, 6), shape.OutputStrides);
        Assert.Equal((13 * 40 + 32, 27 * 200 + 192), (shape.InputLength, shape.OutputLength));
        Assert.Equal((2 * 280 - 8 - 1, 5599 - 8), (
            shape.InputStrides.IndexOf(1, 3, 6, 7), shape.OutputStrides.IndexOf(1, 5, 13, 31)));
        Assert.True(shape.LeavesOutZeros);
    }

    [Fact]
    public void A_call_of_no_images_needs_a_weight_only()
    {
        ConvTransposeShape shape = ConvTransposeShape.Create(
            4, 6, (3, 5), in Parameters, TensorLayout.Nchw, 0, 7, 8, inputRowStride: int.MaxValue, outputRowStride: int.MaxValue);
        Assert.True(shape.IsEmpty);
        Assert.Equal((0, 0, 180), (shape.InputLength, shape.OutputLength, shape.WeightLength));
        Assert.Equal((default, default), (shape.InputStrides, shape.OutputStrides));
    }

    [Fact]
    public void The_pad_at_the_end_may_be_given_by_itself()
    {
        ConvTranspose2dParameters parameters = new(2, 1) { PaddingEnd = (-3, 4) };
        ConvTransposeShape shape = ConvTransposeShape.Create(1, 1, 4, in parameters, TensorLayout.Nchw, 1, 5, 5);
        Assert.Equal((14, 7), (shape.OutputHeight, shape.OutputWidth));
        Assert.Equal(new Size2(14, 7), parameters.OutputSize(5, 4));
        Assert.Equal((-3, 4), (shape.Rows.PadEnd, shape.Columns.PadEnd));
    }

    public static TheoryData<string?, string, Func<ConvTransposeShape>> Refusals => new()
    {
        { "batch", "'batch' counts images and must be at least 0, but is -1.", () => Create(new(), batch: -1) },
        { "height", "'height' counts input rows and must be at least 1, but is 0.", () => Create(new(), height: 0) },
        { "width", "'width' counts input columns and must be at least 1, but is 0.", () => Create(new(), width: 0) },
        { "kernelSize", "kernelSize is (2, 0) as (height, width); both numbers must be at least 1.", () => Create(new(), kernel: (2, 0)) },
        { "inChannels", "inChannels is 3, which 2 groups do not divide; use a multiple of 2", () => Create(new(groups: 2), inChannels: 3) },
        { "outChannels", "outChannels is 3, which 2 groups do not divide; use a multiple of 2", () => Create(new(groups: 2), outChannels: 3) },
        { "paddingEnd", "paddingEnd is (0, 0) and outputPadding (0, 1); both say", () => Create(new(2, outputPadding: (0, 1)) { PaddingEnd = 0 }) },
        { "inputRowStride", "A row of the input has 2 elements, so its row stride must be at least 2, but is 1.", () => Create(new(), inputRowStride: 1) },
        { "outputRowStride", "A row of the output has 4 elements, so its row stride must be at least 4, but is 3.", () => Create(new(), outputRowStride: 3) },
        { "layout", "layout is 2, which no TensorLayout has", () => Create(new(), layout: (TensorLayout)2) },
        {
            null, "The output height would be 0 = (2 - 1)·1 - 2·2 + 1·(3 - 1) + 0 + 1; it must be at least 1. Use a padding of at most 1 ",
            () => Create(new(padding: (2, 0)))
        },
        {
            null, "The output width would be 0 = (2 - 1)·3 - 2·4 + 1·(3 - 1) + 2 + 1; it must be at least 1. Use a padding of at most 3 ",
            () => Create(new(3, (0, 4), (0, 2)))
        },
        {
            null, "The output height would be 2147483648, above the limit of 2147483647; use a smaller input (now 2), stride (now 2147483645) or dilation (now 1).",
            () => Create(new((int.MaxValue - 2, 1)))
        },
        { "weight", "of shape (2, 2, 32768, 16384) has 2147483648 elements, above the limit of 2147483647", () => Create(new(padding: (16383, 8191)), kernel: (32768, 16384)) },
        { null, "The input would span 2147483648 elements", () => Create(new(padding: 1), height: 1 << 15, width: 1 << 15) },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_refused_number_is_named(string? parameter, string message, Func<ConvTransposeShape> create)
    {
        ArgumentException refusal = Assert.ThrowsAny<ArgumentException>(() => create());
        Assert.Equal(parameter, refusal.ParamName);
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_largest_output_is_accepted()
    {
        ConvTranspose2dParameters parameters = new((int.MaxValue - 3, 1), (0, 1));
        Assert.Equal(new Size2(int.MaxValue, 1), parameters.OutputSize((2, 1), 3));
        Assert.Equal(1, Create(new(padding: (1, 1)), height: 1, width: 1).OutputHeight);
    }

    // Input, weight, bias and output lie one behind the other: 8, 18, 2 and 32 elements.
    [Theory]
    [InlineData(7, 18, 2, 32, 28, "image", "'image' has 7 elements; this call needs at least 8.")]
    [InlineData(8, 17, 2, 32, 28, "filters", "'filters' has 17 elements; this call needs at least 18.")]
    [InlineData(8, 18, 1, 32, 28, "offsets", "'offsets' has 1 elements; it must be empty (no bias) or have one for each of the 2 output channels.")]
    [InlineData(8, 18, 2, 31, 28, "result", "'result' has 31 elements; this call needs at least 32.")]
    [InlineData(8, 18, 2, 32, 27, "result", "'result' overlaps 'offsets'.")]
    [InlineData(8, 18, 0, 32, 25, "result", "'result' overlaps 'filters'.")]
    [InlineData(8, 18, 2, 32, 7, "result", "'result' overlaps 'image'.")]
    [InlineData(8, 18, 2, 32, 28, null, null)]
    [InlineData(8, 18, 0, 32, 26, null, null)]
    [InlineData(60, 52, 34, 32, 28, null, null)]
    public void Buffers_that_are_too_short_or_overlap_are_refused(
        int inputLength, int weightLength, int biasLength, int outputLength, int outputStart, string? parameter, string? message)
    {
        ConvTransposeShape shape = Create(new(groups: 2));
        float[] memory = new float[60];
        ArgumentException? refusal = null;
        try
        {
            Span<float> output = memory.AsSpan(outputStart, outputLength);
            shape.Check<float>(memory.AsSpan(0, inputLength), output, "@image", "@result");
            shape.CheckWeight<float>(memory.AsSpan(8, weightLength), output, "@filters", "@result");
            shape.CheckBias<float>(memory.AsSpan(26, biasLength), output, "@offsets", "@result");
        }
        catch (ArgumentException exception)
        {
            refusal = exception;
        }

        Assert.Equal(parameter, refusal?.ParamName);
        if (message is not null)
            Assert.Contains(message, refusal!.Message, StringComparison.Ordinal);
    }

    private static (int Kernel, int Stride, int Start, int End, int Dilation) Numbers(TransposedAxis axis) =>
        (axis.KernelSize, axis.Stride, axis.PadStart, axis.PadEnd, axis.Dilation);

    /// <summary>Two channels of 2 by 2 pixels and a kernel of 3 by 3, which by stride 1 give 4 by 4.</summary>
    private static ConvTransposeShape Create(
        ConvTranspose2dParameters parameters, int inChannels = 2, int outChannels = 2, Size2? kernel = null,
        TensorLayout layout = TensorLayout.Nchw, int batch = 1, int height = 2, int width = 2, int? inputRowStride = null, int? outputRowStride = null) =>
        ConvTransposeShape.Create(
            inChannels, outChannels, kernel ?? 3, in parameters, layout, batch, height, width, inputRowStride, outputRowStride);
}
