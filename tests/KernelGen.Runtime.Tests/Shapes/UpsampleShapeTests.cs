using KernelGen.CompilerServices;
using Xunit;

namespace KernelGen.Runtime.Tests.Shapes;

/// <summary>The extents, strides and lengths of an upsampling, and what it refuses.</summary>
public class UpsampleShapeTests
{
    [Fact]
    public void A_planar_call_has_a_plane_for_each_channel()
    {
        UpsampleShape shape = UpsampleShape.Create((2, 3), 5, TensorLayout.Nchw, (1, 1), (1, 1), batch: 2, height: 4, width: 6);
        Assert.Equal((10, 4, 6, 8, 18), (shape.Planes, shape.Height, shape.Width, shape.OutputHeight, shape.OutputWidth));
        Assert.Equal((1, 2, 80), (shape.ChannelsPerPixel, shape.RowFactor, shape.OutputRows));
        Assert.Equal((6, 18), (shape.InputRowStride, shape.OutputRowStride));
        Assert.Equal((24, 144), (shape.InputPlaneStride, shape.OutputPlaneStride));
        Assert.Equal((2 * 5 * 4 * 6, 2 * 5 * 8 * 18), (shape.InputLength, shape.OutputLength));
        Assert.False(shape.IsEmpty);
    }

    // The last row may end where its pixels do.
    [Fact]
    public void An_interleaved_call_has_its_channels_in_each_pixel_and_rows_may_be_padded()
    {
        UpsampleShape shape = UpsampleShape.Create(
            2, 3, TensorLayout.Nhwc, 0, (-1, 2), batch: 2, height: 4, width: 5, inputRowStride: 20, outputRowStride: 31);
        Assert.Equal((2, 11, 10), (shape.Planes, shape.OutputHeight, shape.OutputWidth));
        Assert.Equal((3, 20, 31), (shape.ChannelsPerPixel, shape.InputRowStride, shape.OutputRowStride));
        Assert.Equal((80, 341), (shape.InputPlaneStride, shape.OutputPlaneStride));
        Assert.Equal((7 * 20 + 15, 21 * 31 + 30), (shape.InputLength, shape.OutputLength));
    }

    [Fact]
    public void A_call_of_no_images_needs_no_buffers_and_any_stride()
    {
        UpsampleShape shape = UpsampleShape.Create(
            2, 3, TensorLayout.Nchw, 0, 0, batch: 0, height: int.MaxValue / 4, width: 1, inputRowStride: int.MaxValue);
        Assert.True(shape.IsEmpty);
        Assert.Equal((0, 0, 0L), (shape.InputLength, shape.OutputLength, shape.OutputRows));
        shape.Check<float>([], []);
    }

    [Theory]
    [InlineData(5, 10, true)]
    [InlineData(6, 10, false)]
    [InlineData(5, 11, false)]
    public void Rows_are_long_enough_in_the_input_and_in_the_output(int input, int output, bool expected)
    {
        UpsampleShape planar = UpsampleShape.Create(2, 7, TensorLayout.Nchw, 1, 1, 1, 1, 5);
        Assert.Equal(expected, planar.HasRowsOf(input, output));
        UpsampleShape interleaved = UpsampleShape.Create(2, 7, TensorLayout.Nhwc, 1, 1, 1, 1, 5);
        Assert.Equal(expected, interleaved.HasRowsOf(7 * input, 7 * output));
    }

    [Fact]
    public void One_number_of_elements_is_asked_of_both()
    {
        UpsampleShape shape = UpsampleShape.Create(2, 1, TensorLayout.Nchw, (1, 1), (1, 8), 1, 1, 5);
        Assert.Equal(3, shape.OutputWidth);
        Assert.True(shape.HasRowsOf(3));
        Assert.False(shape.HasRowsOf(4));
    }

    public static TheoryData<string?, string, Func<UpsampleShape>> Refusals => new()
    {
        { "factor", "'factor' counts output pixels for each input pixel and must be at least 1, but is 0.", () => Create(factor: (0, 2)) },
        { "factor", "but is -1.", () => Create(factor: (2, -1)) },
        { "channels", "'channels' counts channels and must be at least 1, but is 0.", () => Create(channels: 0) },
        { "batch", "'batch' counts images and must be at least 0, but is -1.", () => Create(batch: -1) },
        { "height", "'height' counts input rows and must be at least 1, but is 0.", () => Create(height: 0) },
        { "width", "'width' counts input columns and must be at least 1, but is 0.", () => Create(width: 0) },
        { "height", "With height = 1 the padding leaves an output height of 0; at least 1 is needed.", () => Create(padStart: (4, 0)) },
        { "width", "With width = 1 the padding leaves an output width of 0; at least 1 is needed.", () => Create(padStart: (0, 4)) },
        { null, "The output would span 2147483648 elements; at most 2147483647 are possible.", () => Create(height: 1 << 30, padStart: (2, 0)) },
        { "inputRowStride", "A row of the input has 1 elements, so its row stride must be at least 1, but is 0.", () => Create(inputRowStride: 0) },
        { "outputRowStride", "A row of the output has 4 elements, so its row stride must be at least 4, but is 3.", () => Create(outputRowStride: 3) },
        { null, "The input would span 2147483648 elements; at most 2147483647 are possible.", () => Create(height: 1 << 20, width: 1 << 11, padStart: ((1 << 21) - 1, 0)) },
        { null, "The output would span 4294967296 elements; at most 2147483647 are possible.", () => Create(height: 1 << 15, width: 1 << 15, padStart: 2) },
        { null, "The input would span 4294967294 elements; at most 2147483647 are possible.", () => Create(factor: 1, batch: 2, height: int.MaxValue) },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_refused_number_is_named(string? parameter, string message, Func<UpsampleShape> create)
    {
        ArgumentException refusal = Assert.ThrowsAny<ArgumentException>(() => create());
        Assert.Equal(parameter, refusal.ParamName);
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }

    // Everything at its limit: one less of anything is refused above.
    [Fact]
    public void The_smallest_and_the_largest_numbers_are_accepted()
    {
        Assert.Equal(1, Create(padStart: (3, 3)).OutputLength);
        Assert.Equal(int.MaxValue, Create(factor: 1, height: int.MaxValue).OutputHeight);
        Assert.Equal(int.MaxValue, Create(height: 1 << 30, padStart: (3, 3)).OutputLength);
        Assert.Equal(4 * 3 + 4, Create(outputRowStride: 4).OutputLength);
    }

    [Fact]
    public void Buffers_that_are_too_short_or_overlap_are_refused()
    {
        UpsampleShape shape = UpsampleShape.Create(2, 1, TensorLayout.Nchw, 1, 1, 1, 2, 3);
        float[] memory = new float[40];
        shape.Check<float>(memory.AsSpan(24, 6), memory.AsSpan(0, 24));
        shape.Check<float>(memory.AsSpan(24), memory);
        AssertRefused("'image' has 5 elements; this call needs at least 6.", "image", 30, 5, 0, 24);
        AssertRefused("'result' has 23 elements; this call needs at least 24.", "result", 30, 6, 0, 23);
        AssertRefused("'result' overlaps 'image'.", "result", 23, 6, 0, 24);

        void AssertRefused(string message, string parameter, int inputStart, int inputLength, int outputStart, int outputLength)
        {
            ArgumentException refusal = Assert.Throws<ArgumentException>(() => shape.Check<float>(
                memory.AsSpan(inputStart, inputLength), memory.AsSpan(outputStart, outputLength), "@image", "@result"));
            Assert.Equal(parameter, refusal.ParamName);
            Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        }
    }

    /// <summary>One pixel of one channel by factor 2, which without padding gives 4 by 4.</summary>
    private static UpsampleShape Create(
        Size2? factor = null, int channels = 1, Size2? padStart = null, int batch = 1, int height = 1, int width = 1,
        int? inputRowStride = null, int? outputRowStride = null) =>
        UpsampleShape.Create(
            factor ?? 2, channels, TensorLayout.Nchw, padStart ?? 0, 0, batch, height, width, inputRowStride, outputRowStride);
}
