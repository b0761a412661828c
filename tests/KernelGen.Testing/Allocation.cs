namespace KernelGen.Testing;

/// <summary>What a call allocates on the calling thread.</summary>
public static class Allocation
{
    private const int Calls = 8;

    /// <summary>
    /// Bytes that every call allocates, once it has been compiled: what a call allocates, it allocates every time, while
    /// the runtime's own work in between shows in some calls only.
    /// </summary>
    public static long By(Action call) => Enumerable.Range(0, Calls).Min(_ =>
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        call();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    });
}
