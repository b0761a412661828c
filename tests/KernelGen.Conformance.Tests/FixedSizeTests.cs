using KernelGen.Testing;

namespace KernelGen.Conformance.Tests;

/// <summary>Kernels whose input size the attribute fixes, one dimension or both, against the fallback.</summary>
public abstract class FixedSizeTests<T, TElement>
    where T : unmanaged
    where TElement : IElement<T>
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

    /// <summary>Rows too short for the widest vectors, so that narrower ones have tables of their own.</summary>
    private static readonly KernelRequest[] ShortRows =
    [
        new(2, 3, TensorLayout.Nhwc, BorderMode.Replicate) { Width = 7 },
        new(2, 1, TensorLayout.Nchw, BorderMode.Zero) { Width = 21 },
        new(4, 3, TensorLayout.Nhwc, BorderMode.Zero) { Width = 10 },
        new(3, 1, TensorLayout.Nchw, BorderMode.Replicate) { Width = 30 },
    ];

    private static readonly KernelRequest[] All = [.. Cases().Select(call => call.Request)];

    static FixedSizeTests() => KernelLibrary.Prepare<T>(All);

    public static TheoryData<Upsampling> Calls => [.. Cases()];

    [Theory]
    [MemberData(nameof(Calls))]
    public void Kernels_agree_with_the_fallback_to_the_bit(Upsampling call)
    {
        T[] image = TElement.Image(call.InputRows * call.InputRowLength, seed: call.InputSize.Width);
        T[] input = call.SpreadInput<T>(image, TElement.Poison);
        T[] expected = new T[call.OutputLength];
        expected.AsSpan().Fill(TElement.Untouched);
        call.RunFallback<T>(input, expected);
        foreach (GuardPlacement placement in Enum.GetValues<GuardPlacement>())
        {
            using var guardedInput = new GuardedBuffer<T>(input, placement);
            using var output = new GuardedBuffer<T>(call.OutputLength, placement);
            output.Span.Fill(TElement.Untouched);
            call.RunGenerated<T>(guardedInput.Span, output.Span);
            Assert.Null(TElement.FindDifference(expected, output.Span));
            Assert.True(output.SurroundingsIntact, "Wrote beside the output.");
        }
    }

    // A fifth of them still has every kind twice, every size and every combination of fixed extents.
    private static IEnumerable<Upsampling> Cases() =>
        (from kind in Kinds
         from size in Sizes
         from request in new[]
         {
             kind with { Height = size.Height, Width = size.Width },
             kind with { Height = size.Height },
             kind with { Width = size.Width },
         }
         select new Upsampling(request, Batch: 2, size) { InputGap = size.Width % 2, OutputGap = 3 })
        .Where((_, index) => !TElement.IsThinned || index % 5 == 0)
        .Concat(ShortRows.Select(request => new Upsampling(request, Batch: 2, (3, request.Width!.Value))));
}

public sealed class FloatFixedSizeTests : FixedSizeTests<float, FloatingElement<float>>;

public sealed class DoubleFixedSizeTests : FixedSizeTests<double, FloatingElement<double>>;

public sealed class ByteFixedSizeTests : FixedSizeTests<byte, IntegerElement<byte>>;

public sealed class UInt16FixedSizeTests : FixedSizeTests<ushort, IntegerElement<ushort>>;

public sealed class HalfFixedSizeTests : FixedSizeTests<Half, HalfElement>;
