namespace KernelGen.CompilerServices;

/// <summary>From which size streaming stores pay.</summary>
internal static class StreamingThreshold
{
    /// <summary>Where the processor does not tell: an eighth of a very large cache, so rather too late than too early.</summary>
    public const long WithoutCacheSize = 16 << 20;

    /// <summary>Below it streaming loses by half, whatever the processor says about its caches.</summary>
    public const long Minimum = 4 << 20;

    /// <summary>
    /// An eighth of the last-level cache, which other threads and processes share: streaming is faster from less on, but
    /// then whoever reads the output finds it in memory rather than in the cache. On one with 48 MB, of which other
    /// machines have their part, filling 2 MB took two thirds of the time, 4 MB half of it, and 6 MB less than that.
    /// </summary>
    /// <param name="canStream">Whether there are such stores: elsewhere the JIT makes ordinary ones of them.</param>
    /// <param name="lastLevelCacheBytes">The cache; 0 where its size is not known.</param>
    public static long Of(bool canStream, long lastLevelCacheBytes)
    {
        if (!canStream)
            return long.MaxValue;
        return lastLevelCacheBytes == 0 ? WithoutCacheSize : Math.Max(lastLevelCacheBytes / 8, Minimum);
    }
}
