namespace KernelGen.Benchmarks.Cases;

/// <summary>The size of an output larger than the second-level cache, as pictures have it.</summary>
/// <param name="Height">Rows.</param>
/// <param name="Width">Columns: a multiple of 64 that every factor divides.</param>
/// <param name="OddInputWidth">Columns of an input whose rows are no whole number of anything.</param>
internal sealed record PictureSize(int Height, int Width, int OddInputWidth)
{
    private const int LeastBytes = 8 * 1024 * 1024;

    private static readonly PictureSize FullHighDefinition = new(1080, 1920, 723);
    private static readonly PictureSize UltraHighDefinition = new(2160, 3840, 1447);

    /// <summary>The smaller of the two that is past the second-level cache of any processor.</summary>
    public static PictureSize Of(int bytesOfAPixel) =>
        FullHighDefinition.Height * FullHighDefinition.Width * bytesOfAPixel >= LeastBytes
            ? FullHighDefinition
            : UltraHighDefinition;
}
