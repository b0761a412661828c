namespace UpscalePhoto;

/// <summary>Refuses a photograph whose enlargement would not fit, before anything is allocated for it.</summary>
internal static class OutputLimit
{
    private const int LongestPngSide = 1_000_000;
    private const int OutputsInMemory = 2;
    private const long BytesPerPixel = OutputsInMemory * Kernels.Channels * sizeof(float) + Rgba.BytesPerPixel;

    public static void Check(int width, int height)
    {
        long outputWidth = (long)width * Kernels.Factor;
        long outputHeight = (long)height * Kernels.Factor;
        long pixels = outputWidth * outputHeight;
        string output = $"the output of {outputWidth} x {outputHeight} pixels";

        if (Math.Max(outputWidth, outputHeight) > LongestPngSide)
            throw new UserErrorException($"{output} is too long for a PNG, whose sides end at {LongestPngSide}");
        if (pixels > int.MaxValue / Rgba.BytesPerPixel)
            throw new UserErrorException($"{output} is too large for one bitmap; use a smaller photograph");
        if (pixels * BytesPerPixel > GC.GetGCMemoryInfo().TotalAvailableMemoryBytes)
            throw new UserErrorException($"{output} does not fit into the memory; use a smaller photograph");
    }
}
