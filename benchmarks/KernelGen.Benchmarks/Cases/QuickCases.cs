namespace KernelGen.Benchmarks.Cases;

/// <summary>
/// The cases of <c>--quick</c>, for each layout. <c>float</c>: all factors, with an output larger than the second-level
/// cache, one that lies in it, and one of at most 32 KB; the large ones again with all threads. Integers: all large
/// outputs, and the smaller ones at factor 2. And at factor 2 a large output whose rows are no whole number of cache
/// lines.
/// </summary>
internal static class QuickCases
{
    private const int SmallOutput = 32 * 1024;

    // Small inputs are so much wider than high: a row is then a few vectors long, as it is in larger images.
    private const int Elongation = 8;

    private static readonly int[] Factors = [2, 3, 4, 8, 16, 32];

    private static readonly (TensorLayout Layout, int Channels)[] FloatFormats =
        [(TensorLayout.Nchw, 3), (TensorLayout.Nhwc, 3), (TensorLayout.Nhwc, 4)];

    private static readonly (TensorLayout Layout, int Channels)[] IntegerFormats =
        [(TensorLayout.Nchw, 1), (TensorLayout.Nhwc, 3), (TensorLayout.Nhwc, 4)];

    /// <summary>Leaves room for the input, which is at most a quarter of the output.</summary>
    private static int MediumOutput => CacheSize.SecondLevel / 5 * 3;

    public static IEnumerable<BilinearCase> All =>
    [
        .. OfFormats(ElementType.Float, FloatFormats, Factors, smallFactors: Factors),
        .. OfFormats(ElementType.Byte, IntegerFormats, Factors, smallFactors: [2]),
        .. OfFormats(ElementType.UShort, IntegerFormats, [2, 4], smallFactors: [2]),
        .. Environment.ProcessorCount == 1 ? [] :
            from format in FloatFormats
            from factor in Factors
            select Picture(Kernel(ElementType.Float, format, factor)) with { Threads = Environment.ProcessorCount },
    ];

    private static IEnumerable<BilinearCase> OfFormats(
        ElementType element, (TensorLayout Layout, int Channels)[] formats, int[] factors, int[] smallFactors) =>
        from format in formats
        from factor in factors
        let kernel = Kernel(element, format, factor)
        from upsampling in OfKernel(kernel, smallFactors.Contains(factor))
        select upsampling;

    private static IEnumerable<BilinearCase> OfKernel(BilinearCase kernel, bool alsoSmall)
    {
        if (alsoSmall)
        {
            yield return Widest(kernel, SmallOutput);
            yield return Widest(kernel, MediumOutput);
        }

        yield return Picture(kernel);
        if (kernel.Factor == 2)
            yield return OddPicture(kernel);
    }

    private static BilinearCase Kernel(ElementType element, (TensorLayout Layout, int Channels) format, int factor) =>
        new(element, format.Layout, format.Channels, factor, Height: 0, Width: 0);

    /// <summary>The widest input whose output has at most so many bytes; the width is a power of two.</summary>
    private static BilinearCase Widest(BilinearCase kernel, int bytes)
    {
        int pixels = bytes / BytesOfAPixel(kernel) / (kernel.Factor * kernel.Factor);
        int width = Math.Min(PowerOfTwoUpTo(pixels), PowerOfTwoUpTo((int)Math.Sqrt((double)pixels * Elongation)));
        return kernel with { Height = pixels / width, Width = width };
    }

    /// <summary>An output as wide as a picture, and as high, but for what the factor does not divide.</summary>
    private static BilinearCase Picture(BilinearCase kernel)
    {
        PictureSize output = PictureSize.Of(BytesOfAPixel(kernel));
        return kernel with
        {
            Height = (output.Height + kernel.Factor - 1) / kernel.Factor,
            Width = output.Width / kernel.Factor,
        };
    }

    /// <summary>As many pixels as a picture at factor 2, in rows of odd width.</summary>
    private static BilinearCase OddPicture(BilinearCase kernel)
    {
        PictureSize output = PictureSize.Of(BytesOfAPixel(kernel));
        return kernel with
        {
            Height = output.Height * output.Width / 4 / output.OddInputWidth,
            Width = output.OddInputWidth,
        };
    }

    private static int BytesOfAPixel(BilinearCase kernel) => kernel.Channels * kernel.Element.Bytes();

    private static int PowerOfTwoUpTo(int number) => 1 << int.Log2(number);
}
