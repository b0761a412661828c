namespace KernelGen.Runtime.Tests.Threading;

/// <summary>A thread pool all of whose threads are blocked, and which may not start more, until it is released.</summary>
internal sealed class StarvedPool : IDisposable
{
    private readonly ManualResetEventSlim _release = new();
    private readonly CountdownEvent _ended;
    private readonly int _maxWorkers;
    private readonly int _maxPorts;

    public StarvedPool()
    {
        ThreadPool.GetMaxThreads(out _maxWorkers, out _maxPorts);
        ThreadPool.GetMinThreads(out int minWorkers, out _);
        ThreadPool.SetMaxThreads(Math.Max(minWorkers, Environment.ProcessorCount), _maxPorts);

        // The queue is first in, first out: whatever comes later waits behind more of these than there are threads.
        int blockers = ThreadPool.ThreadCount + minWorkers + 8;
        _ended = new CountdownEvent(blockers);
        for (int i = 0; i < blockers; i++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(
                static pool =>
                {
                    pool._release.Wait();
                    pool._ended.Signal();
                },
                this,
                preferLocal: false);
        }
    }

    /// <summary>Lets the blocked threads go, and then whatever has been queued behind them.</summary>
    public void Release()
    {
        ThreadPool.SetMaxThreads(_maxWorkers, _maxPorts);
        _release.Set();
    }

    public void Dispose()
    {
        Release();
        _ended.Wait();
        _release.Dispose();
        _ended.Dispose();
    }
}
