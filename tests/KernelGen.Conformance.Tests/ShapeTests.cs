using System.Runtime.CompilerServices;
using KernelGen.Testing;

namespace KernelGen.Conformance.Tests;

/// <summary>
/// One theory over the naive reference, the fallback and the generated kernel, on shapes around every vector width and
/// block boundary, between pages that must not be touched.
/// </summary>
public abstract class ShapeTests<T, TElement>
    where T : unmanaged
    where TElement : IElement<T>
{
    /// <summary>Output elements of an image of several rows.</summary>
    private const int MaxElements = 1 << 16;

    static ShapeTests() => KernelLibrary.Prepare<T>(TElement.Kernels);

    public static TheoryData<KernelRequest> Requests => [.. TElement.Kernels];

    [Theory]
    [MemberData(nameof(Requests))]
    public void Kernels_agree_to_the_bit_and_with_the_reference(KernelRequest request)
    {
        foreach (Upsampling call in Shapes(request))
        {
            T[] image = TElement.Image(call.InputRows * call.InputRowLength, seed: call.InputSize.Width);
            T[] fallback = CheckBits(call, image);
            Fail(call, "fallback against reference", TElement.FindReferenceError(call, image, call.GatherOutput<T>(fallback)));
        }
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void Extreme_numbers_go_the_same_way(KernelRequest request)
    {
        foreach (int width in new[] { 1, 2, 9, 33 })
        {
            if (CallOf(request, (3, width)) is not { } call)
                continue;
            T[] input = TElement.Extremes(call.InputLength, seed: width);
            T[] fallback = new T[call.OutputLength];
            T[] generated = new T[call.OutputLength];
            call.RunFallback<T>(input, fallback);
            call.RunGenerated<T>(input, generated);
            Fail(call, "extreme numbers", TElement.FindDifference(fallback, generated));
        }
    }

    // A block holds 8 KB of an output row at most.
    [Theory]
    [MemberData(nameof(Requests))]
    public void Wide_rows_are_cut_into_blocks_without_a_seam(KernelRequest request)
    {
        int channels = request.Layout == TensorLayout.Nhwc ? request.Channels : 1;
        int pixels = Math.Max(1, 8192 / Unsafe.SizeOf<T>() / (request.Factor.Width * channels));
        foreach (int width in new[] { pixels, pixels + 1, 2 * pixels + 1 })
        {
            if (CallOf(request, (2, width)) is { } call)
                CheckBits(call, TElement.Image(call.InputRows * call.InputRowLength, seed: width));
        }
    }

    private static IEnumerable<Upsampling> Shapes(KernelRequest request)
    {
        int perPixel = request.Factor.Height * request.Factor.Width * request.Channels;
        foreach (int width in TElement.Widths)
        {
            int height = Math.Clamp(MaxElements / (perPixel * width), 1, 1 + width % 4);
            if (CallOf(request, (height, width)) is { } call)
                yield return call;
        }

        if (CallOf(request, (5, 6)) is { } padded)
            yield return padded with { Batch = 2, InputGap = 3, OutputGap = 5 };
        if (CallOf(request, (17, 1)) is { } column)
            yield return column;
        if (perPixel <= 64 && CallOf(request, (40, 67)) is { } bands)
            yield return bands with { InputGap = 1, OutputGap = 64 };
    }

    /// <summary>The call, or none where its padding leaves no output.</summary>
    private static Upsampling? CallOf(KernelRequest request, Size2 inputSize)
    {
        Size2 start = request.Parameters.PadStart();
        Size2 end = request.Parameters.PadEnd();
        return IsLeft(request.Factor.Height, inputSize.Height, start.Height + end.Height)
            && IsLeft(request.Factor.Width, inputSize.Width, start.Width + end.Width)
                ? new Upsampling(request, 1, inputSize)
                : null;
    }

    private static bool IsLeft(int factor, int extent, int cropped) => (extent - 1) * factor + 2 * factor - factor % 2 > cropped;

    /// <summary>Compares the kernel with the fallback between guard pages; returns what the fallback gave.</summary>
    private static T[] CheckBits(Upsampling call, T[] image)
    {
        T[] input = call.SpreadInput<T>(image, TElement.Poison);
        T[] expected = new T[call.OutputLength];
        foreach (GuardPlacement placement in Enum.GetValues<GuardPlacement>())
        {
            using var guardedInput = new GuardedBuffer<T>(input, placement);
            using var output = new GuardedBuffer<T>(call.OutputLength, placement);
            output.Span.Fill(TElement.Untouched);
            call.RunFallback<T>(guardedInput.Span, output.Span);
            output.Span.CopyTo(expected);
            Fail(call, $"fallback's gaps, {placement}", call.FindTouchedGap<T>(expected, TElement.Untouched));

            output.Span.Fill(TElement.Untouched);
            call.RunGenerated<T>(guardedInput.Span, output.Span);
            Fail(call, $"generated against fallback, {placement}", TElement.FindDifference(expected, output.Span));
            Assert.True(output.SurroundingsIntact, $"{call}: wrote beside the output");
        }

        return expected;
    }

    private static void Fail(Upsampling call, string what, string? difference) =>
        Assert.True(difference is null, $"{call.Request} on {call.Batch}x{call.InputSize}, {what}: {difference}");
}

public sealed class FloatShapeTests : ShapeTests<float, FloatingElement<float>>;

public sealed class DoubleShapeTests : ShapeTests<double, FloatingElement<double>>;

public sealed class ByteShapeTests : ShapeTests<byte, IntegerElement<byte>>;

public sealed class UInt16ShapeTests : ShapeTests<ushort, IntegerElement<ushort>>;

public sealed class HalfShapeTests : ShapeTests<Half, HalfElement>;
