namespace KernelGen.CompilerServices;

/// <summary>From which size streaming stores pay.</summary>
internal static class StreamingThreshold
{
    /// <summary>Where the processor does not tell: a quarter of a large cache, so rather too late than too early.</summary>
    public const long WithoutCacheSize = 16 << 20;

    /// <summary>Below it streaming loses by half, whatever the processor says about its caches.</summary>
    public const long Minimum = 4 << 20;

    /// <summary>
    /// A quarter of the last-level cache, which other threads and processes share. On one with 48 MB, filling 12 MB in
    /// either way took the same time at the least, and more than twice as long by ordinary stores from there on.
    /// </summary>
    /// <param name="canStream">Whether there are such stores: elsewhere the JIT makes ordinary ones of them.</param>
    /// <param name="lastLevelCacheBytes">The cache; 0 where its size is not known.</param>
    public static long Of(bool canStream, long lastLevelCacheBytes)
    {
        if (!canStream)
            return long.MaxValue;
        return lastLevelCacheBytes == 0 ? WithoutCacheSize : Math.Max(lastLevelCacheBytes / 4, Minimum);
    }
}
