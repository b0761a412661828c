namespace KernelGen.Benchmarks.Cases;

/// <summary>
/// Transposed convolutions as networks have them: decoders, generators, the last layer of FSRCNN, and the bilinear ones
/// of FCN, dense and grouped, and of HED.
/// </summary>
internal static class ConvTransposeCases
{
    // Of an output past the second-level cache, in pixels on each side.
    private const int LargeOutput = 1024;

    private static readonly int[] SideOutputFactors = [2, 4, 8, 16];

    public static IEnumerable<ConvTransposeCase> All =>
    [
        Square(new(64, 32, 4, 2, 1), 64),
        Square(new(128, 64, 2, 2), 64),
        Square(new(512, 256, 4, 2, 1), 8),
        Square(new(256, 128, 4, 2, 1), 16),
        Square(new(32, 3, 4, 2, 1), 128),
        Square(new(56, 1, 9, 3, 4, OutputPadding: 2), 64),
        Square(new(21, 21, 16, 8), 64) with { IsBilinear = true },
        Square(new(21, 21, 64, 32, Groups: 21), 16) with { IsBilinear = true },
        .. SideOutputFactors.Select(factor =>
            Square(new(1, 1, 2 * factor, factor), LargeOutput / factor) with { IsBilinear = true }),
    ];

    private static ConvTransposeCase Square(ConvTransposeShape shape, int size) => new(shape, size, size);
}
