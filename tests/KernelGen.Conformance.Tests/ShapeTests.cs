using System.Numerics;
using KernelGen.Testing;

namespace KernelGen.Conformance.Tests;

/// <summary>
/// One theory over the naive reference, the fallback and the generated kernel, on shapes around every vector width and
/// block boundary, between pages that must not be touched.
/// </summary>
public sealed class ShapeTests
{
    private static readonly int[] Widths = [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33];

    /// <summary>Values that show whether a sign of zero, an overflow or a NaN goes another way.</summary>
    private static readonly double[] Specials =
        [0.0, -0.0, 1.0, -1.0, double.PositiveInfinity, double.NegativeInfinity, double.NaN, 1e-40, -1e-40, 3e38, -3e38, double.Epsilon];

    static ShapeTests() => KernelLibrary.Prepare(Catalogue.All);

    public static TheoryData<KernelRequest> Requests => [.. Catalogue.All];

    [Theory]
    [MemberData(nameof(Requests))]
    public void Generated_and_fallback_agree_to_the_bit_and_with_the_reference(KernelRequest request)
    {
        foreach (Upsampling call in Shapes(request))
        {
            Check<float>(call, TestData.Uniform<float>(call.InputRows * call.InputRowLength, seed: call.InputSize.Width));
            Check<double>(call, TestData.Uniform<double>(call.InputRows * call.InputRowLength, seed: call.InputSize.Width));
        }
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void Special_values_go_the_same_way(KernelRequest request)
    {
        foreach (int width in new[] { 1, 2, 9, 33 })
        {
            var call = new Upsampling(request, 1, (3, width));
            CheckSpecials<float>(call);
            CheckSpecials<double>(call);
        }
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void Wide_rows_are_cut_into_blocks_without_a_seam(KernelRequest request)
    {
        // Blocks hold 8 KB of an output row at most.
        int pixels = Math.Max(1, 8192 / sizeof(float) / request.Factor.Width / (request.Layout == TensorLayout.Nhwc ? request.Channels : 1));
        foreach (int width in new[] { pixels - 1, pixels, pixels + 1, 2 * pixels + 1, 2 * pixels + 16 })
        {
            if (width < 1 || !TryCreate(request, (2, width), out Upsampling? call))
                continue;
            Check<float>(call, TestData.Uniform<float>(call.InputRows * call.InputRowLength, seed: width));
            Check<double>(call, TestData.Uniform<double>(call.InputRows * call.InputRowLength, seed: width));
        }
    }

    private static IEnumerable<Upsampling> Shapes(KernelRequest request)
    {
        foreach (int width in Widths)
        {
            int height = 1 + width % 4;
            if (TryCreate(request, (height, width), out Upsampling? call))
                yield return call;
        }

        if (TryCreate(request, (5, 6), out Upsampling? padded))
            yield return padded with { Batch = 2, InputGap = 3, OutputGap = 5 };
        if (TryCreate(request, (17, 1), out Upsampling? column))
            yield return column;
    }

    private static bool TryCreate(KernelRequest request, Size2 inputSize, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Upsampling? call)
    {
        call = new Upsampling(request, 1, inputSize);
        Size2 start = request.Parameters.PadStart();
        Size2 end = request.Parameters.PadEnd();
        if (IsLeft(request.Factor.Height, inputSize.Height, start.Height + end.Height)
            && IsLeft(request.Factor.Width, inputSize.Width, start.Width + end.Width))
            return true;
        call = null;
        return false;
    }

    private static bool IsLeft(int factor, int extent, int cropped) => (extent - 1) * factor + 2 * factor - factor % 2 > cropped;

    private static void Check<T>(Upsampling call, double[] values)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T[] fallback = new T[call.OutputLength];
        T[] input = call.SpreadInput<T>(TestData.As<T>(values), T.NaN);
        fallback.AsSpan().Fill(T.NegativeOne);
        call.RunFallback<T>(input, fallback);
        Fail(call, "fallback's gap", call.FindTouchedGap<T>(fallback, T.NegativeOne));
        Fail(call, "fallback against reference", FloatingComparison.FindBilinearError<T>(call.RunReference(values), call.GatherOutput<T>(fallback)));
        foreach (GuardPlacement placement in Enum.GetValues<GuardPlacement>())
            CheckGuarded(call, input, fallback, placement);
    }

    private static void CheckGuarded<T>(Upsampling call, T[] input, T[] expected, GuardPlacement placement)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        using var guardedInput = new GuardedBuffer<T>(input, placement);
        using var output = new GuardedBuffer<T>(call.OutputLength, placement);
        output.Span.Fill(T.NegativeOne);
        call.RunGenerated<T>(guardedInput.Span, output.Span);
        Fail(call, $"generated against fallback, {placement}", FloatingComparison.FindBitDifference<T>(expected, output.Span));
        Assert.True(output.SurroundingsIntact, $"{call}: wrote beside the output");
        Assert.True(guardedInput.Span.SequenceEqual(input) || input.Any(T.IsNaN), $"{call}: changed its input");

        output.Span.Fill(T.NegativeOne);
        call.RunFallback<T>(guardedInput.Span, output.Span);
        Fail(call, $"fallback again, {placement}", FloatingComparison.FindBitDifference<T>(expected, output.Span));
    }

    private static void CheckSpecials<T>(Upsampling call)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (!TryCreate(call.Request, call.InputSize, out _))
            return;
        Random random = new(call.InputSize.Width);
        T[] input = new T[call.InputLength];
        foreach (ref T value in input.AsSpan())
            value = T.CreateSaturating(Specials[random.Next(Specials.Length)]);
        T[] fallback = new T[call.OutputLength];
        T[] generated = new T[call.OutputLength];
        call.RunFallback<T>(input, fallback);
        call.RunGenerated<T>(input, generated);
        Fail(call, "special values", FloatingComparison.FindBitDifference<T>(fallback, generated));
    }

    private static void Fail(Upsampling call, string what, string? difference) =>
        Assert.True(difference is null, $"{call.Request} on {call.Batch}x{call.InputSize}, {what}: {difference}");
}
