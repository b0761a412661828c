using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
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

    static ShapeTests()
    {
        KernelLibrary.Prepare<float>(Catalogue.All);
        KernelLibrary.Prepare<double>(Catalogue.ForDouble);
    }

    public static TheoryData<KernelRequest> FloatRequests => [.. Catalogue.All];

    public static TheoryData<KernelRequest> DoubleRequests => [.. Catalogue.ForDouble];

    [Theory]
    [MemberData(nameof(FloatRequests))]
    public void Float_kernels_agree_to_the_bit_and_with_the_reference(KernelRequest request) => CheckShapes<float>(request);

    [Theory]
    [MemberData(nameof(DoubleRequests))]
    public void Double_kernels_agree_to_the_bit_and_with_the_reference(KernelRequest request) => CheckShapes<double>(request);

    [Theory]
    [MemberData(nameof(FloatRequests))]
    public void Special_floats_go_the_same_way(KernelRequest request) => CheckSpecials<float>(request);

    [Theory]
    [MemberData(nameof(DoubleRequests))]
    public void Special_doubles_go_the_same_way(KernelRequest request) => CheckSpecials<double>(request);

    [Theory]
    [MemberData(nameof(FloatRequests))]
    public void Wide_rows_of_floats_are_cut_into_blocks_without_a_seam(KernelRequest request) => CheckWideRows<float>(request);

    [Theory]
    [MemberData(nameof(DoubleRequests))]
    public void Wide_rows_of_doubles_are_cut_into_blocks_without_a_seam(KernelRequest request) => CheckWideRows<double>(request);

    private static void CheckShapes<T>(KernelRequest request)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        foreach (Upsampling call in Shapes(request))
        {
            double[] values = TestData.Uniform<T>(call.InputRows * call.InputRowLength, seed: call.InputSize.Width);
            T[] fallback = CheckBits<T>(call, values);
            Fail(call, "fallback against reference", FloatingComparison.FindBilinearError<T>(call.RunReference(values), call.GatherOutput<T>(fallback)));
        }
    }

    // A block holds 8 KB of an output row at most.
    private static void CheckWideRows<T>(KernelRequest request)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        int channels = request.Layout == TensorLayout.Nhwc ? request.Channels : 1;
        int pixels = Math.Max(1, 8192 / Unsafe.SizeOf<T>() / (request.Factor.Width * channels));
        foreach (int width in new[] { pixels, pixels + 1, 2 * pixels + 1 })
        {
            if (TryCreate(request, (2, width), out Upsampling? call))
                CheckBits<T>(call, TestData.Uniform<T>(call.InputRows * call.InputRowLength, seed: width));
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

    private static bool TryCreate(KernelRequest request, Size2 inputSize, [NotNullWhen(true)] out Upsampling? call)
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

    /// <summary>Compares the kernel with the fallback between guard pages; returns what the fallback gave.</summary>
    private static T[] CheckBits<T>(Upsampling call, double[] values)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T[] input = call.SpreadInput<T>(TestData.As<T>(values), T.NaN);
        T[] expected = new T[call.OutputLength];
        foreach (GuardPlacement placement in Enum.GetValues<GuardPlacement>())
        {
            using var guardedInput = new GuardedBuffer<T>(input, placement);
            using var output = new GuardedBuffer<T>(call.OutputLength, placement);
            output.Span.Fill(T.NegativeOne);
            call.RunFallback<T>(guardedInput.Span, output.Span);
            output.Span.CopyTo(expected);
            Fail(call, $"fallback's gaps, {placement}", call.FindTouchedGap<T>(expected, T.NegativeOne));

            output.Span.Fill(T.NegativeOne);
            call.RunGenerated<T>(guardedInput.Span, output.Span);
            Fail(call, $"generated against fallback, {placement}", FloatingComparison.FindBitDifference<T>(expected, output.Span));
            Assert.True(output.SurroundingsIntact, $"{call}: wrote beside the output");
        }

        return expected;
    }

    private static void CheckSpecials<T>(KernelRequest request)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        foreach (int width in new[] { 1, 2, 9, 33 })
        {
            if (!TryCreate(request, (3, width), out Upsampling? call))
                continue;
            Random random = new(width);
            T[] input = new T[call.InputLength];
            foreach (ref T value in input.AsSpan())
                value = T.CreateSaturating(Specials[random.Next(Specials.Length)]);
            T[] fallback = new T[call.OutputLength];
            T[] generated = new T[call.OutputLength];
            call.RunFallback<T>(input, fallback);
            call.RunGenerated<T>(input, generated);
            Fail(call, "special values", FloatingComparison.FindBitDifference<T>(fallback, generated));
        }
    }

    private static void Fail(Upsampling call, string what, string? difference) =>
        Assert.True(difference is null, $"{call.Request} on {call.Batch}x{call.InputSize}, {what}: {difference}");
}
