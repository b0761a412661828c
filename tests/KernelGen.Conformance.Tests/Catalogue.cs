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
