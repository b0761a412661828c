using System.Diagnostics;

namespace KernelGen.Benchmarks.QuickRun;

/// <summary>Counts what a call allocates on the managed heap, on whatever thread.</summary>
internal static class AllocationProbe
{
    private const int Attempts = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(20);

    /// <summary>Bytes of one call; the least of a few attempts, as the runtime itself allocates now and then.</summary>
    public static long BytesPerCall(Action call)
    {
        long least = long.MaxValue;
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < Attempts && least != 0 && Stopwatch.GetElapsedTime(start) < Patience; i++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            call();
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return least;
    }
}
