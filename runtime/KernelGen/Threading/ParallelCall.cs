using System.Runtime.ExceptionServices;

namespace KernelGen.Threading;

/// <summary>Runs a call on several threads, as a job that is used again.</summary>
internal static unsafe class ParallelCall
{
    /// <summary>Runs a kernel over all bands, and throws the first exception of any of them once all threads are done.</summary>
    /// <param name="kernel">Computes some rows of a call.</param>
    /// <param name="call">The call, whose type the kernel knows.</param>
    /// <param name="bands">How its rows are divided.</param>
    /// <param name="threads">The most threads, the caller's among them.</param>
    public static void Run(delegate*<void*, long, long, void> kernel, void* call, in RowBands bands, int threads)
    {
        BandJob job = BandJobPool.Rent();
        Exception? failure = job.Run(kernel, call, in bands, threads);
        BandJobPool.Return(job);
        if (failure is not null)
            ExceptionDispatchInfo.Throw(failure);
    }

    /// <summary>The threads that a call asks for, 0 for all processors: more than there are would only wait.</summary>
    public static int ThreadLimit(int threads) =>
        threads == 0 ? Environment.ProcessorCount : Math.Min(threads, Environment.ProcessorCount);
}
