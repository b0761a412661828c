namespace KernelGen.Threading;

/// <summary>The jobs that no call is using: as many as calls have run at the same time.</summary>
internal static class BandJobPool
{
    private static readonly Lock Gate = new();
    private static BandJob? s_first;

    /// <summary>The job that was returned last, whose memory is the likeliest to be in a cache.</summary>
    public static BandJob Rent()
    {
        lock (Gate)
        {
            if (s_first is { } job)
            {
                s_first = job.NextInPool;
                job.NextInPool = null;
                return job;
            }
        }

        return new BandJob();
    }

    /// <summary>Takes back a job whose call has ended. Work items that have not started yet may still refer to it.</summary>
    public static void Return(BandJob job)
    {
        lock (Gate)
        {
            job.NextInPool = s_first;
            s_first = job;
        }
    }
}
