namespace KernelGen.Threading;

/// <summary>
/// Wakes one waiting thread, once for each <see cref="Set"/>. <see cref="Thread.Interrupt"/> does not end either method
/// early, since a caller that left would unpin what others still write to; it is delivered at the thread's next wait.
/// </summary>
internal sealed class EndSignal
{
    private readonly object _gate = new();
    private bool _isSet;

    /// <summary>Lets the one that waits, or will wait, go on.</summary>
    public void Set()
    {
        bool interrupted = false;
        while (!TrySet())
            interrupted = true;
        Redeliver(interrupted);
    }

    /// <summary>Waits for <see cref="Set"/>.</summary>
    public void Wait()
    {
        bool interrupted = false;
        while (!TryWait())
            interrupted = true;
        Redeliver(interrupted);
    }

    private bool TrySet()
    {
        try
        {
            lock (_gate)
            {
                _isSet = true;
                Monitor.Pulse(_gate);
                return true;
            }
        }
        catch (ThreadInterruptedException)
        {
            return false;
        }
    }

    private bool TryWait()
    {
        try
        {
            lock (_gate)
            {
                while (!_isSet)
                    Monitor.Wait(_gate);
                _isSet = false;
                return true;
            }
        }
        catch (ThreadInterruptedException)
        {
            return false;
        }
    }

    private static void Redeliver(bool interrupted)
    {
        if (interrupted)
            Thread.CurrentThread.Interrupt();
    }
}
