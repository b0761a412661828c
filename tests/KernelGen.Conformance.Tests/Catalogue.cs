namespace KernelGen.Conformance.Tests;

/// <summary>The kernels that the theories go through: every strategy, form of expansion, border and padding.</summary>
public static class Catalogue
{
    private static readonly int[] Factors = [2, 3, 4, 5, 6, 7, 8, 9, 12, 16, 31, 32, 64];

    private static readonly Size2[] MixedFactors =
        [(1, 1), (1, 2), (2, 1), (1, 7), (5, 1), (2, 3), (3, 2), (4, 2), (2, 8), (64, 3)];

    private static readonly (int Channels, TensorLayout Layout)[] Pixels =
        [(1, TensorLayout.Nchw), (3, TensorLayout.Nchw), .. from channels in new[] { 2, 3, 4, 5, 8, 16, 21 } select (channels, TensorLayout.Nhwc)];

    /// <summary>All kernels, for float.</summary>
    public static IReadOnlyList<KernelRequest> All { get; } = [.. Canonical(), .. Cropped()];

    /// <summary>One kernel of each kind for double, whose vectors have half the lanes.</summary>
    public static IReadOnlyList<KernelRequest> ForDouble { get; } =
        [.. All.Where(request => request.Factor.Height is 2 or 3 or 4 or 7 or 16 || request.Padding is not null)];

    /// <summary>Some for Half, whose kernels all call the fallback.</summary>
    public static IReadOnlyList<KernelRequest> ForHalf { get; } =
        [.. All.Where(request => request.Factor.Height is 2 or 7 or 64 || request.Padding is not null)];

    /// <summary>Planar kernels of every factor that interpolates, which go through every neighbourhood of pixels.</summary>
    public static IReadOnlyList<KernelRequest> EveryFactor { get; } =
        [.. Enumerable.Range(2, 63).Select(factor => new KernelRequest(factor, 1, TensorLayout.Nchw, BorderMode.Replicate))];

    /// <summary>
    /// For byte and ushort: every factor, every pair of factors, every number of channels and every kind of padding, each
    /// with a few of the others.
    /// </summary>
    public static IReadOnlyList<KernelRequest> ForIntegers { get; } = [.. IntegerFactors(), .. IntegerPixels(), .. IntegerPaddings()];

    // With both borders and both layouts in turn; EveryFactor has planar kernels of the other border.
    private static IEnumerable<KernelRequest> IntegerFactors()
    {
        Size2[] factors = [2, 3, 4, 5, 6, 7, 8, 9, 12, 15, 16, 31, 32, 62, 63, 64];
        foreach ((int index, Size2 factor) in factors.Index())
            yield return new KernelRequest(factor, 3, TensorLayout.Nhwc, (BorderMode)(index % 2));
        foreach (Size2 factor in new Size2[] { 2, 3, 8, 63 })
            yield return new KernelRequest(factor, 2, TensorLayout.Nchw, BorderMode.Zero);

        Size2[] mixed = [(1, 1), (1, 2), (2, 1), (5, 1), (1, 5), (4, 5), (2, 32), (32, 2), (16, 4)];
        foreach ((int index, Size2 factor) in mixed.Index())
        {
            (int channels, TensorLayout layout) = index % 4 < 2 ? (2, TensorLayout.Nchw) : (3, TensorLayout.Nhwc);
            yield return new KernelRequest(factor, channels, layout, (BorderMode)(index % 2));
        }
    }

    private static IEnumerable<KernelRequest> IntegerPixels()
    {
        Size2[] factors = [3, 2, 4, 2, 8, 5];
        int[] pixels = [2, 4, 5, 8, 9, 13, 16, 17, 21, 32, 64];
        foreach ((int index, int channels) in pixels.Index())
            yield return new KernelRequest(factors[index % factors.Length], channels, TensorLayout.Nhwc, (BorderMode)(index % 2));
        foreach (int channels in new[] { 4, 16, 21, 64 })
            yield return new KernelRequest(2, channels, TensorLayout.Nhwc, BorderMode.Replicate);
    }

    private static IEnumerable<KernelRequest> IntegerPaddings()
    {
        var planar = new KernelRequest(2, 1, TensorLayout.Nchw, BorderMode.Zero);
        KernelRequest interleaved = planar with { Channels = 3, Layout = TensorLayout.Nhwc };
        yield return planar with { Padding = 0 };
        yield return planar with { Factor = 3, Padding = 1, PaddingEnd = 0 };
        yield return planar with { Factor = 4, Padding = (5, 11), PaddingEnd = (1, 0) };
        yield return planar with { Factor = 8, OutputPadding = (7, 3) };
        yield return planar with { Factor = (1, 4), Padding = 0, PaddingEnd = 2 };
        yield return interleaved with { Factor = (2, 3), Padding = 0 };
        yield return interleaved with { Padding = 3, PaddingEnd = 1 };
        yield return interleaved with { Factor = 5, Padding = 0, OutputPadding = 4 };
        yield return interleaved with { Factor = (3, 1), Channels = 16, Padding = (1, 0), PaddingEnd = 0 };
        yield return interleaved with { Factor = 4, Channels = 21, Padding = (0, 1), PaddingEnd = (3, 0) };
    }

    /// <summary>Every factor with some pixels and borders, and every kind of pixel with some factors.</summary>
    private static IEnumerable<KernelRequest> Canonical()
    {
        foreach (BorderMode border in Enum.GetValues<BorderMode>())
        {
            foreach (Size2 factor in Factors.Select(factor => (Size2)factor).Concat(MixedFactors))
            {
                yield return new KernelRequest(factor, 2, TensorLayout.Nchw, border);
                yield return new KernelRequest(factor, 3, TensorLayout.Nhwc, border);
            }

            foreach ((int channels, TensorLayout layout) in Pixels)
            {
                foreach (Size2 factor in new Size2[] { 2, 3, 4, 8 })
                    yield return new KernelRequest(factor, channels, layout, border);
            }
        }

        // Too wide for the scratch, so the fallback is called.
        yield return new KernelRequest((1, 64), 100, TensorLayout.Nhwc, BorderMode.Replicate);
    }

    private static IEnumerable<KernelRequest> Cropped()
    {
        foreach (Size2 factor in new Size2[] { 1, 2, 3, 4, 5, 8, (2, 3), (1, 4), (3, 1) })
        {
            var planar = new KernelRequest(factor, 1, TensorLayout.Nchw, BorderMode.Zero);
            KernelRequest interleaved = planar with { Channels = 3, Layout = TensorLayout.Nhwc };
            yield return planar with { Padding = 0 };
            yield return interleaved with { Padding = 0 };
            yield return planar with { Padding = 1, PaddingEnd = 0 };
            yield return planar with { Padding = 0, PaddingEnd = 2 };
            yield return interleaved with { Padding = 3, PaddingEnd = 1 };
            yield return planar with { Padding = (5, 11), PaddingEnd = (1, 0) };
            yield return planar with { OutputPadding = (factor.Height - 1, factor.Width - 1) };
            yield return interleaved with { Padding = 0, OutputPadding = (factor.Height - 1, factor.Width - 1) };
            yield return interleaved with { Channels = 8, Padding = (1, 2), PaddingEnd = 0 };
        }
    }
}
