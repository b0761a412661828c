using System.Numerics;
using KernelGen.Testing;

namespace KernelGen.Conformance.Tests;

/// <summary>Kernels whose input size the attribute fixes, one dimension or both, against the fallback.</summary>
public sealed class FixedSizeTests
{
    /// <summary>One kernel of each strategy, border, layout and kind of padding.</summary>
    private static readonly KernelRequest[] Kinds =
    [
        new(2, 2, TensorLayout.Nchw, BorderMode.Replicate),
        new(2, 3, TensorLayout.Nhwc, BorderMode.Zero),
        new(3, 21, TensorLayout.Nhwc, BorderMode.Replicate),
        new(4, 1, TensorLayout.Nchw, BorderMode.Zero) { Padding = (0, 3), PaddingEnd = (5, 1) },
        new(8, 3, TensorLayout.Nhwc, BorderMode.Zero) { Padding = 0, OutputPadding = (7, 0) },
        new((1, 5), 2, TensorLayout.Nchw, BorderMode.Zero),
        new((7, 1), 2, TensorLayout.Nchw, BorderMode.Replicate),
        new(1, 3, TensorLayout.Nchw, BorderMode.Replicate),
    ];

    private static readonly Size2[] Sizes = [(2, 1), (1, 2), (3, 16), (7, 67)];

    private static readonly KernelRequest[] All = [.. Cases().Select(call => call.Request)];

    static FixedSizeTests()
    {
        KernelLibrary.Prepare<float>(All);
        KernelLibrary.Prepare<double>(All);
    }

    public static TheoryData<Upsampling> Calls => [.. Cases()];

    [Theory]
    [MemberData(nameof(Calls))]
    public void Float_kernels_agree_with_the_fallback_to_the_bit(Upsampling call) => CheckBits<float>(call);

    [Theory]
    [MemberData(nameof(Calls))]
    public void Double_kernels_agree_with_the_fallback_to_the_bit(Upsampling call) => CheckBits<double>(call);

    [Theory]
    [InlineData(-1, 59, 240, "batch", "-1")]
    [InlineData(1, 59, 240, "input", "59 elements; this call needs at least 60")]
    [InlineData(1, 60, 239, "output", "239 elements; this call needs at least 240")]
    [InlineData(100_000_000, 60, 240, null, "6000000000 elements; at most 2147483647")]
    public void What_is_not_fixed_is_checked_by_the_call(int batch, int inputLength, int outputLength, string? parameter, string message)
    {
        var request = new KernelRequest(2, 3, TensorLayout.Nchw, BorderMode.Replicate) { Height = 4, Width = 5 };
        float[] output = new float[outputLength];
        output.AsSpan().Fill(-1);
        ArgumentException exception = Assert.ThrowsAny<ArgumentException>(
            () => KernelLibrary.Get<float>(request)(new float[inputLength], batch, 4, 5, 5, output, 10));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal(parameter, exception.ParamName);
        Assert.All(output, value => Assert.Equal(-1, value));
    }

    [Fact]
    public void A_batch_of_zero_writes_nothing()
    {
        var request = new KernelRequest(2, 3, TensorLayout.Nchw, BorderMode.Replicate) { Height = 4, Width = 5 };
        float[] output = [7];
        KernelLibrary.Get<float>(request)([], 0, 4, 5, 5, output, 10);
        Assert.Equal(7, output[0]);
    }

    private static IEnumerable<Upsampling> Cases() =>
        from kind in Kinds
        from size in Sizes
        from request in new[]
        {
            kind with { Height = size.Height, Width = size.Width },
            kind with { Height = size.Height },
            kind with { Width = size.Width },
        }
        select new Upsampling(request, Batch: 2, size) { InputGap = size.Width % 2, OutputGap = 3 };

    private static void CheckBits<T>(Upsampling call)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        double[] values = TestData.Uniform<T>(call.InputRows * call.InputRowLength, seed: call.InputSize.Width);
        T[] input = call.SpreadInput<T>(TestData.As<T>(values), T.NaN);
        T[] expected = new T[call.OutputLength];
        expected.AsSpan().Fill(T.NegativeOne);
        call.RunFallback<T>(input, expected);
        foreach (GuardPlacement placement in Enum.GetValues<GuardPlacement>())
        {
            using var guardedInput = new GuardedBuffer<T>(input, placement);
            using var output = new GuardedBuffer<T>(call.OutputLength, placement);
            output.Span.Fill(T.NegativeOne);
            call.RunGenerated<T>(guardedInput.Span, output.Span);
            Assert.Null(FloatingComparison.FindBitDifference<T>(expected, output.Span));
            Assert.True(output.SurroundingsIntact, "Wrote beside the output.");
        }
    }
}
