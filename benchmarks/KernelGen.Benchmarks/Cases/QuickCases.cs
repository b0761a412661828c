namespace KernelGen.Benchmarks.Cases;

/// <summary>
/// The cases of <c>--quick</c>: for each factor and layout an output larger than the second-level cache, one that lies
/// in it, and one of at most 32 KB; the large ones again with all threads.
/// </summary>
internal static class QuickCases
{
    private const int LargeOutput = 24 * 1024 * 1024;
    private const int SmallOutput = 32 * 1024;

    private static readonly int[] Factors = [2, 3, 4, 8, 16, 32];

    private static readonly (TensorLayout Layout, int Channels)[] Layouts =
        [(TensorLayout.Nchw, 3), (TensorLayout.Nhwc, 3), (TensorLayout.Nhwc, 4)];

    /// <summary>Leaves room for the input, which is at most a quarter of the output.</summary>
    private static int MediumOutput => CacheSize.SecondLevel / 5 * 3;

    public static IEnumerable<KernelCase> All =>
    [
        .. OfOneThread([SmallOutput, MediumOutput, LargeOutput]),
        .. Environment.ProcessorCount == 1 ? [] :
            OfOneThread([LargeOutput]).Select(upsampling => upsampling with { Threads = Environment.ProcessorCount }),
    ];

    private static IEnumerable<BilinearCase> OfOneThread(int[] outputs) =>
        from format in Layouts
        from factor in Factors
        from bytes in outputs
        select Square(ElementType.Float, format.Layout, format.Channels, factor, bytes);

    /// <summary>The largest input, as square as it can be, whose output has at most so many bytes.</summary>
    private static BilinearCase Square(ElementType element, TensorLayout layout, int channels, int factor, int bytes)
    {
        int pixels = bytes / (factor * factor * channels * element.Bytes());
        int height = (int)Math.Sqrt(pixels);
        return new BilinearCase(element, layout, channels, factor, height, pixels / height);
    }
}
