using KernelGen.Testing;

namespace KernelGen.Conformance.Tests.ConvTransposes;

/// <summary>What a caller of a generated transposed convolution may rely on beside the numbers.</summary>
public sealed class ConvContractTests
{
    private const float Untouched = -1;

    // 4 by 5 pixels of 2 channels become 8 by 10 of 3.
    private static readonly ConvRequest OfTheCall = new(2, 3, 4) { Stride = 2, Padding = 1, TakesBias = true };
    private static readonly ConvRequest Interleaved = OfTheCall with { Layout = TensorLayout.Nhwc, Groups = 1 };
    private static readonly ConvRequest Constant = Weighted(new(2, 3, 2) { Stride = 2 });
    private static readonly ConvRequest Passes = Weighted(new(2, 2, 3) { Stride = 2, Groups = 2 });
    private static readonly ConvRequest Fixed = OfTheCall with { Height = 4, Width = 5 };
    private static readonly ConvRequest Filler = new(2, 2, 4) { Stride = 2, Padding = 1 };
    private static readonly ConvRequest Cropped = OfTheCall with { Padding = 3 };

    static ConvContractTests() => ConvLibrary.Prepare<float>([OfTheCall, Interleaved, Constant, Passes, Fixed, Filler, Cropped]);

    public static TheoryData<ConvRequest> Requests => [OfTheCall, Interleaved, Constant, Passes, Filler];

    private static ConvRequest Weighted(ConvRequest request) =>
        ConvStructures.With<float>(request, (i, o, ky, kx) => (1 + i + o) * (1 + ky) * (kx - 3));

    [Theory]
    [MemberData(nameof(Requests))]
    public void Nothing_is_allocated(ConvRequest request)
    {
        var call = new Convolution(request, 2, (9, 33));
        ConvData<float> data = ConvData<float>.Uniform(call, seed: 1);
        float[] weight = request == Filler ? FillerWeight() : data.Weight;
        float[] output = new float[call.OutputLength];
        (int inputStride, int outputStride) = (call.InputRowStride, call.OutputRowStride);
        ConvCall<float> kernel = ConvLibrary.Get<float>(request);
        Assert.Equal(0, Allocation.By(() => kernel(data.Input, 2, 9, 33, inputStride, weight, data.Bias, output, outputStride)));
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void Several_threads_at_once_give_the_same_bits(ConvRequest request)
    {
        var call = new Convolution(request, 1, (40, 70));
        ConvData<float> data = ConvData<float>.Uniform(call, seed: 1);
        float[] expected = call.RunGenerated<float>(data.Input, data.Weight, data.Bias);
        Parallel.For(0, 16, _ => Assert.Null(FloatingComparison.FindBitDifference<float>(
            expected, call.RunGenerated<float>(data.Input, data.Weight, data.Bias))));
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_batch_of_zero_writes_nothing(ConvRequest request)
    {
        float[] output = [Untouched];
        ConvLibrary.Get<float>(request)([], 0, 4, 5, 10, new float[96], [], output, 40);
        Assert.Equal([Untouched], output);
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void Longer_buffers_keep_their_rest(ConvRequest request)
    {
        var call = new Convolution(request, 1, (4, 5));
        ConvData<float> data = ConvData<float>.Uniform(call, seed: 2);
        float[] expected = call.RunGenerated<float>(data.Input, data.Weight, data.Bias);
        float[] output = new float[call.OutputLength + 10];
        output.AsSpan().Fill(Untouched);
        call.RunGenerated<float>([.. data.Input, float.NaN], [.. data.Weight, float.NaN], data.Bias.Length == 0 ? [] : [.. data.Bias, float.NaN], output);
        Assert.Equal(expected, output[..^10]);
        Assert.All(output[^10..], value => Assert.Equal(Untouched, value));
    }

    [Fact]
    public void An_empty_bias_is_none()
    {
        var call = new Convolution(OfTheCall, 1, (4, 5));
        ConvData<float> data = ConvData<float>.Uniform(call, seed: 3) with { Bias = [] };
        ConvCheck.Bits(call, data);
    }

    [Theory]
    [InlineData(-1, 4, 5, 5, 10, "batch", "'batch' counts images and must be at least 0, but is -1")]
    [InlineData(1, 0, 5, 5, 10, "height", "'height' counts input rows and must be at least 1, but is 0")]
    [InlineData(1, -3, 5, 5, 10, "height", "-3")]
    [InlineData(1, 4, 0, 5, 10, "width", "'width' counts input columns and must be at least 1, but is 0")]
    [InlineData(1, 4, 5, 4, 10, "inputRowStride", "must be at least 5, but is 4. Row strides count elements")]
    [InlineData(1, 4, 5, -5, 10, "inputRowStride", "must be at least 5, but is -5")]
    [InlineData(1, 4, 5, 5, 9, "outputRowStride", "must be at least 10, but is 9. Row strides count elements")]
    [InlineData(1, 4, 5, 5, -10, "outputRowStride", "must be at least 10, but is -10")]
    [InlineData(1, 4, 5, 6, 10, "input", "'input' has 40 elements; this call needs at least 47")]
    [InlineData(2, 4, 5, 5, 10, "input", "'input' has 40 elements; this call needs at least 80")]
    [InlineData(1, 4, 5, 5, 11, "output", "'output' has 240 elements; this call needs at least 263")]
    [InlineData(1, 65536, 65536, 65536, 131072, null, "8589934592 elements; at most 2147483647 are possible. Split the batch")]
    [InlineData(1, int.MaxValue, 5, 5, 10, null, "height would be 4294967294, above the limit")]
    [InlineData(int.MaxValue, 4, 5, 5, 10, null, "at most 2147483647")]
    public void Bad_arguments_are_refused_before_anything_is_written(
        int batch, int height, int width, int inputRowStride, int outputRowStride, string? parameter, string message) =>
        Refused(
            output => ConvLibrary.Get<float>(OfTheCall)(new float[40], batch, height, width, inputRowStride, new float[96], new float[3], output, outputRowStride),
            parameter, message);

    [Theory]
    [InlineData(40, 95, 3, 240, "weight", "'weight' has 95 elements; this call needs at least 96")]
    [InlineData(40, 96, 2, 240, "bias", "'bias' has 2 elements; it must be empty (no bias) or have one for each of the 3 output channels")]
    [InlineData(39, 96, 3, 240, "input", "'input' has 39 elements; this call needs at least 40")]
    [InlineData(40, 96, 3, 239, "output", "'output' has 239 elements; this call needs at least 240")]
    public void Buffers_that_are_too_short_are_refused(int input, int weight, int bias, int output, string parameter, string message)
    {
        foreach (ConvRequest request in new[] { OfTheCall, Fixed })
            Refused(
                written => ConvLibrary.Get<float>(request)(
                    new float[input], 1, 4, 5, 5, new float[weight], new float[bias], written.AsSpan(0, output), 10),
                parameter, message);
    }

    [Theory]
    [InlineData(1, 0, 5, 39, 120, "height", "at least 1, but is 0")]
    [InlineData(1, 4, 5, 39, 240, "input", "39 elements; this call needs at least 40")]
    [InlineData(1, 4, 5, 40, 239, "output", "239 elements; this call needs at least 240")]
    public void Kernels_with_constant_weights_refuse_the_same(
        int batch, int height, int width, int input, int output, string parameter, string message) =>
        Refused(
            written => ConvLibrary.Get<float>(Constant)(new float[input], batch, height, width, 5, [], [], written.AsSpan(0, output), 10),
            parameter, message);

    [Fact]
    public void Weights_that_would_upsample_are_checked_before() =>
        Refused(
            output => ConvLibrary.Get<float>(Filler)(new float[40], 1, 4, 5, 5, FillerWeight().AsSpan(1), [], output, 10),
            "weight", "'weight' has 63 elements; this call needs at least 64");

    [Fact]
    public void A_padding_that_leaves_nothing_is_refused_with_the_numbers() =>
        Refused(
            output => ConvLibrary.Get<float>(Cropped)(new float[4], 1, 1, 1, 1, new float[96], [], output, 3),
            parameter: null, "-2");

    [Theory]
    [InlineData("input", 0)]
    [InlineData("input", 239)]
    [InlineData("weight", 0)]
    [InlineData("weight", 239)]
    [InlineData("bias", 0)]
    [InlineData("bias", 239)]
    public void An_output_that_overlaps_what_is_read_is_refused(string overlapped, int at)
    {
        float[] memory = new float[500];
        memory.AsSpan().Fill(Untouched);
        ArgumentException exception = Assert.ThrowsAny<ArgumentException>(() => ConvLibrary.Get<float>(OfTheCall)(
            overlapped == "input" ? memory.AsSpan(at, 40) : new float[40], 1, 4, 5, 5,
            overlapped == "weight" ? memory.AsSpan(at, 96) : new float[96],
            overlapped == "bias" ? memory.AsSpan(at, 3) : new float[3], memory.AsSpan(0, 240), 10));
        Assert.Equal("output", exception.ParamName);
        Assert.Contains($"'output' overlaps '{overlapped}'", exception.Message, StringComparison.Ordinal);
        Assert.All(memory, value => Assert.Equal(Untouched, value));
    }

    [Fact]
    public void Buffers_may_touch_and_their_unused_rests_overlap()
    {
        float[] memory = new float[500];
        ConvLibrary.Get<float>(OfTheCall)(
            memory.AsSpan(0, 100), 1, 4, 5, 5, memory.AsSpan(280), memory.AsSpan(376), memory.AsSpan(40, 300), 10);
    }

    private static void Refused(Action<float[]> call, string? parameter, string message)
    {
        float[] output = new float[240];
        output.AsSpan().Fill(Untouched);
        ArgumentException exception = Assert.ThrowsAny<ArgumentException>(() => call(output));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        if (parameter is not null)
            Assert.Equal(parameter, exception.ParamName);
        Assert.All(output, value => Assert.Equal(Untouched, value));
    }

    private static float[] FillerWeight()
    {
        float[] weight = new float[Filler.WeightCount];
        BilinearKernel.FillWeight<float>(weight, 2, 4);
        return weight;
    }
}
