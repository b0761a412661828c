namespace KernelGen;

/// <summary>How an upsampling kernel writes its output. The numbers are the same, to the bit.</summary>
public enum StoreMode
{
    /// <summary>
    /// Streaming stores, which go past the caches, where the output is far larger than they are; ordinary ones elsewhere.
    /// </summary>
    Auto = 0,

    /// <summary>
    /// Ordinary stores only, for a reader right behind the kernel, who finds the last part of the output in the caches.
    /// </summary>
    Temporal = 1,

    /// <summary>
    /// Streaming stores wherever the processor has them and the output is aligned to them, whatever its size; for an
    /// output that is not read soon.
    /// </summary>
    Streaming = 2,
}
