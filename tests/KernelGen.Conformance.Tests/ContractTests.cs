using KernelGen.CompilerServices;
using KernelGen.Testing;

namespace KernelGen.Conformance.Tests;

/// <summary>What a caller of a generated kernel may rely on beside the numbers.</summary>
public sealed class ContractTests
{
    private static readonly KernelRequest Planar = new(2, 3, TensorLayout.Nchw, BorderMode.Replicate);
    private static readonly KernelRequest Interleaved = new(4, 3, TensorLayout.Nhwc, BorderMode.Zero);
    private static readonly KernelRequest Cropped = new(2, 1, TensorLayout.Nchw, BorderMode.Zero) { Padding = 3 };

    private static readonly KernelRequest ManyChannels = new(3, 21, TensorLayout.Nhwc, BorderMode.Replicate);
    private static readonly KernelRequest ColumnsOnly = new((1, 5), 1, TensorLayout.Nchw, BorderMode.Zero);
    private static readonly KernelRequest RowsOnly = new((7, 1), 1, TensorLayout.Nchw, BorderMode.Zero);

    public static TheoryData<KernelRequest> Requests => [Planar, Interleaved, ManyChannels, ColumnsOnly, RowsOnly];

    [Theory]
    [MemberData(nameof(Requests))]
    public void Nothing_is_allocated(KernelRequest request)
    {
        var call = new Upsampling(request, 2, (9, 33));
        float[] input = new float[call.InputLength];
        float[] output = new float[call.OutputLength];
        KernelCall<float> kernel = KernelLibrary.Get<float>(request);
        Assert.Equal(0, Allocation.By(() => kernel(input, 2, 9, 33, call.InputRowStride, output, call.OutputRowStride)));
        Assert.Equal(0, Allocation.By(() => call.RunFallback<float>(input, output)));
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void Several_threads_at_once_give_the_same_bits(KernelRequest request)
    {
        var call = new Upsampling(request, 1, (40, 70));
        float[] input = TestData.As<float>(TestData.Uniform<float>(call.InputLength, seed: 1));
        float[] expected = new float[call.OutputLength];
        call.RunGenerated<float>(input, expected);
        Parallel.For(0, 16, _ =>
        {
            float[] output = new float[call.OutputLength];
            call.RunGenerated<float>(input, output);
            Assert.Null(FloatingComparison.FindBitDifference<float>(expected, output));
        });
    }

    [Fact]
    public void A_batch_of_zero_writes_nothing()
    {
        float[] output = [7];
        KernelLibrary.Get<float>(Planar)([], 0, 4, 5, 5, output, 10);
        Assert.Equal(7, output[0]);
    }

    [Fact]
    public void Longer_buffers_keep_their_rest()
    {
        var call = new Upsampling(Planar, 1, (3, 5));
        float[] input = new float[call.InputLength + 10];
        float[] output = new float[call.OutputLength + 10];
        output.AsSpan().Fill(-1);
        call.RunGenerated<float>(input, output);
        Assert.All(output[..call.OutputLength], value => Assert.Equal(0, value));
        Assert.All(output[call.OutputLength..], value => Assert.Equal(-1, value));
    }

    [Theory]
    [InlineData(-1, 4, 5, 5, 10, "batch", "-1")]
    [InlineData(1, 0, 5, 5, 10, "height", "at least 1, but is 0")]
    [InlineData(1, -3, 5, 5, 10, "height", "-3")]
    [InlineData(1, 4, 0, 5, 10, "width", "at least 1, but is 0")]
    [InlineData(1, 4, 5, 4, 10, "inputRowStride", "must be at least 5, but is 4")]
    [InlineData(1, 4, 5, 5, 9, "outputRowStride", "must be at least 10, but is 9")]
    [InlineData(1, 4, 5, 6, 10, "input", "60 elements; this call needs at least 71")]
    [InlineData(1, 4, 5, 5, 11, "output", "240 elements; this call needs at least 263")]
    [InlineData(1, 65536, 65536, 65536, 131072, null, "12884901888 elements; at most 2147483647")]
    [InlineData(int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue, null, "at most 2147483647")]
    public void Bad_arguments_are_refused_before_anything_is_written(
        int batch, int height, int width, int inputRowStride, int outputRowStride, string? parameter, string message)
    {
        float[] input = new float[60];
        float[] output = new float[240];
        output.AsSpan().Fill(-1);
        ArgumentException generated = Assert.ThrowsAny<ArgumentException>(
            () => KernelLibrary.Get<float>(Planar)(input, batch, height, width, inputRowStride, output, outputRowStride));
        ArgumentException fallback = Assert.ThrowsAny<ArgumentException>(
            () => Functional.BilinearUpsample<float>(input, new TensorShape(batch, 3, height, width), new BilinearUpsampleParameters(2), output, TensorLayout.Nchw, inputRowStride, outputRowStride));
        Assert.All([generated, fallback], exception =>
        {
            Assert.Contains(message, exception.Message, StringComparison.Ordinal);
            if (parameter is not null)
                Assert.Equal(parameter, exception.ParamName);
        });
        Assert.All(output, value => Assert.Equal(-1, value));
    }

    [Fact]
    public void A_padding_that_leaves_nothing_is_refused_with_the_numbers()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(
            () => KernelLibrary.Get<float>(Cropped)(new float[1], 1, 1, 1, 1, new float[9], 3));
        Assert.Contains("leaves an output height of -2", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 3, "factor")]
    [InlineData(2, 0, "channels")]
    [InlineData(2, -100_000, "channels")]
    public void A_shape_made_by_hand_is_checked_too(int factor, int channels, string parameter)
    {
        ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>(
            () => UpsampleShape.Create(factor, channels, TensorLayout.Nchw, 1, 1, batch: 50_000, height: 4, width: 4));
        Assert.Equal(parameter, exception.ParamName);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(59)]
    public void Overlapping_buffers_are_refused(int shift)
    {
        float[] buffer = new float[400];
        ArgumentException exception = Assert.Throws<ArgumentException>(
            () => KernelLibrary.Get<float>(Planar)(buffer.AsSpan(0, 60), 1, 4, 5, 5, buffer.AsSpan(shift, 240), 10));
        Assert.Equal("output", exception.ParamName);
        KernelLibrary.Get<float>(Planar)(buffer.AsSpan(0, 100), 1, 4, 5, 5, buffer.AsSpan(60, 240), 10);
    }

    [Fact]
    public void Other_element_types_are_refused_by_name()
    {
        NotSupportedException exception = Assert.Throws<NotSupportedException>(
            () => Functional.BilinearUpsample<int>(new int[4], new TensorShape(1, 1, 2, 2), 2, new int[16]));
        Assert.Contains("System.Int32", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(2, 65)]
    public void Factors_out_of_range_are_refused_by_the_fallback(int height, int width)
    {
        ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>(
            () => Functional.BilinearUpsampleOutputSize(4, (height, width)));
        Assert.Contains("from (1, 1) to (64, 64)", exception.Message, StringComparison.Ordinal);
    }
}
