namespace UpscalePhoto;

/// <summary>Refuses a photograph whose enlargement would not fit, before anything is allocated for it.</summary>
internal static class OutputLimit
{
    private const int LongestPngSide = 1_000_000;
    private const int OutputsInMemory = 3;

    public static void Check(int width, int height)
    {
        long outputWidth = (long)width * Kernels.Factor;
        long outputHeight = (long)height * Kernels.Factor;
        long pixels = outputWidth * outputHeight;
        string output = $"the output of {outputWidth} x {outputHeight} pixels";

        if (Math.Max(outputWidth, outputHeight) > LongestPngSide)
            throw new UserErrorException($"{output} is too long for a PNG, whose sides end at {LongestPngSide}");
        if (pixels > Array.MaxLength / Photo.Channels)
            throw new UserErrorException($"{output} is too large for one array; use a smaller photograph");
        if (pixels * Photo.Channels * OutputsInMemory > GC.GetGCMemoryInfo().TotalAvailableMemoryBytes)
            throw new UserErrorException($"{output} does not fit into the memory; use a smaller photograph");
    }
}
