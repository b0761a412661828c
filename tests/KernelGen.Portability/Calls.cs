namespace KernelGen.Portability;

/// <summary>
/// The calls that a kernel is hashed over: widths around every number of lanes and every strip, heights around the band,
/// several images, rows with gaps and on cache lines.
/// </summary>
internal static class Calls
{
    /// <summary>Output elements of a call, but for the narrowest images of the largest pixels.</summary>
    private const int MaxElements = 1 << 17;

    /// <summary>Output elements of which every thread gets a part.</summary>
    private const int ManyElements = 1 << 20;

    /// <summary>Elements of any type whose row stride puts every row at the same place of a cache line.</summary>
    private const int LineElements = 16;

    private static readonly int[] Widths = [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 65, 67, 129];

    public static IEnumerable<Call> Of(Kernel kernel)
    {
        int perPixel = kernel.Factor.Height * kernel.Factor.Width * kernel.Channels;
        int[] heights = Heights(kernel);
        for (int i = 0; i < Widths.Length; i++)
        {
            int width = kernel.Width ?? Widths[i];
            int most = Math.Max(width <= 2 ? 2 : 0, MaxElements / (perPixel * width));
            int height = kernel.Height ?? Math.Min(heights[i % heights.Length], most);
            if (height > 0)
                yield return Create(kernel, (height, width), i);
        }

        if (kernel.UsesThreads)
            yield return Create(kernel, (1 + ManyElements / (perPixel * 67), 67), Widths.Length);
    }

    // The numbers of variants have no common divisor, so that all combinations occur among all kernels.
    private static Call Create(Kernel kernel, Size2 size, int index) => new(kernel, Batch: index % 7 == 3 ? 2 : 1, size)
    {
        InputGap = index % 2 * 3,
        OutputGap = index % 5 == 1 ? 5 : 0,
        RowAlignment = index % 3 == 0 ? 1 : LineElements,
        Shift = index % 5 == 4 ? 3 : 0,
        HasSpecials = index % 4 == 2,
        Seed = index,
    };

    /// <summary>Few rows, and numbers around a band's: about 32 output rows and at least 2 input rows.</summary>
    private static int[] Heights(Kernel kernel)
    {
        int band = Math.Max(2, 32 / kernel.Factor.Height);
        return [1, 2, band + 1, 3, band, 2 * band + 1, band - 1];
    }
}
