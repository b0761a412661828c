namespace Samples.Common;

/// <summary>Refuses a picture that would not fit, before anything is allocated for it.</summary>
public static class PictureLimit
{
    private const int LongestPngSide = 1_000_000;

    /// <summary>Throws unless so many pictures of this size fit into the memory, and one of them into a PNG.</summary>
    public static void Check(string name, long width, long height, int pictures)
    {
        long pixels = width * height;
        string picture = $"{name} of {width} x {height} pixels";

        if (Math.Max(width, height) > LongestPngSide)
            throw new UserErrorException($"{picture} is too long for a PNG, whose sides end at {LongestPngSide}");
        if (pixels > Array.MaxLength / Picture.Channels)
            throw new UserErrorException($"{picture} is too large for one array; use a smaller photograph");
        if (pixels * Picture.Channels * pictures > GC.GetGCMemoryInfo().TotalAvailableMemoryBytes)
            throw new UserErrorException($"{picture} does not fit into the memory; use a smaller photograph");
    }
}
