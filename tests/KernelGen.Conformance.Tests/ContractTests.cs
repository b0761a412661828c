using KernelGen.Testing;

namespace KernelGen.Conformance.Tests;

/// <summary>What a caller of a generated kernel may rely on beside the numbers.</summary>
public abstract class ContractTests<T, TElement>
    where T : unmanaged
    where TElement : IElement<T>
{
    private static readonly KernelRequest Planar = new(2, 3, TensorLayout.Nchw, BorderMode.Replicate);
    private static readonly KernelRequest Interleaved = new(4, 3, TensorLayout.Nhwc, BorderMode.Zero);
    private static readonly KernelRequest Cropped = new(2, 1, TensorLayout.Nchw, BorderMode.Zero) { Padding = 3 };

    private static readonly KernelRequest ManyChannels = new(3, 21, TensorLayout.Nhwc, BorderMode.Replicate);
    private static readonly KernelRequest ColumnsOnly = new((1, 5), 1, TensorLayout.Nchw, BorderMode.Zero);
    private static readonly KernelRequest RowsOnly = new((7, 1), 1, TensorLayout.Nchw, BorderMode.Zero);

    static ContractTests() => KernelLibrary.Prepare<T>([Planar, Interleaved, Cropped, ManyChannels, ColumnsOnly, RowsOnly]);

    public static TheoryData<KernelRequest> Requests => [Planar, Interleaved, ManyChannels, ColumnsOnly, RowsOnly];

    [Theory]
    [MemberData(nameof(Requests))]
    public void Nothing_is_allocated(KernelRequest request)
    {
        var call = new Upsampling(request, 2, (9, 33));
        T[] input = new T[call.InputLength];
        T[] output = new T[call.OutputLength];
        KernelCall<T> kernel = KernelLibrary.Get<T>(request);
        Assert.Equal(0, Allocation.By(() => kernel(input, 2, 9, 33, call.InputRowStride, output, call.OutputRowStride)));
        Assert.Equal(0, Allocation.By(() => call.RunFallback<T>(input, output)));
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void Several_threads_at_once_give_the_same_bits(KernelRequest request)
    {
        var call = new Upsampling(request, 1, (40, 70));
        T[] input = TElement.Image(call.InputLength, seed: 1);
        T[] expected = new T[call.OutputLength];
        call.RunGenerated<T>(input, expected);
        Parallel.For(0, 16, _ =>
        {
            T[] output = new T[call.OutputLength];
            call.RunGenerated<T>(input, output);
            Assert.Null(TElement.FindDifference(expected, output));
        });
    }

    [Fact]
    public void A_batch_of_zero_writes_nothing()
    {
        T[] output = [TElement.Untouched];
        KernelLibrary.Get<T>(Planar)([], 0, 4, 5, 5, output, 10);
        Assert.Equal(TElement.Untouched, output[0]);
    }

    [Fact]
    public void Longer_buffers_keep_their_rest()
    {
        var call = new Upsampling(Planar, 1, (3, 5));
        T[] input = new T[call.InputLength + 10];
        T[] output = new T[call.OutputLength + 10];
        output.AsSpan().Fill(TElement.Untouched);
        call.RunGenerated<T>(input, output);
        Assert.All(output[..call.OutputLength], value => Assert.Equal(default, value));
        Assert.All(output[call.OutputLength..], value => Assert.Equal(TElement.Untouched, value));
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
        T[] input = new T[60];
        T[] output = new T[240];
        output.AsSpan().Fill(TElement.Untouched);
        ArgumentException generated = Assert.ThrowsAny<ArgumentException>(
            () => KernelLibrary.Get<T>(Planar)(input, batch, height, width, inputRowStride, output, outputRowStride));
        ArgumentException fallback = Assert.ThrowsAny<ArgumentException>(
            () => Functional.BilinearUpsample<T>(input, new TensorShape(batch, 3, height, width), new BilinearUpsampleParameters(2), output, TensorLayout.Nchw, inputRowStride, outputRowStride));
        Assert.All([generated, fallback], exception =>
        {
            Assert.Contains(message, exception.Message, StringComparison.Ordinal);
            if (parameter is not null)
                Assert.Equal(parameter, exception.ParamName);
        });
        Assert.All(output, value => Assert.Equal(TElement.Untouched, value));
    }

    [Fact]
    public void A_padding_that_leaves_nothing_is_refused_with_the_numbers()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(
            () => KernelLibrary.Get<T>(Cropped)(new T[1], 1, 1, 1, 1, new T[9], 3));
        Assert.Contains("leaves an output height of -2", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(59)]
    public void Overlapping_buffers_are_refused(int shift)
    {
        T[] buffer = new T[400];
        ArgumentException exception = Assert.Throws<ArgumentException>(
            () => KernelLibrary.Get<T>(Planar)(buffer.AsSpan(0, 60), 1, 4, 5, 5, buffer.AsSpan(shift, 240), 10));
        Assert.Equal("output", exception.ParamName);
        KernelLibrary.Get<T>(Planar)(buffer.AsSpan(0, 100), 1, 4, 5, 5, buffer.AsSpan(60, 240), 10);
    }
}

public sealed class FloatContractTests : ContractTests<float, FloatingElement<float>>;

public sealed class ByteContractTests : ContractTests<byte, IntegerElement<byte>>;

public sealed class UInt16ContractTests : ContractTests<ushort, IntegerElement<ushort>>;

public sealed class HalfContractTests : ContractTests<Half, HalfElement>;
