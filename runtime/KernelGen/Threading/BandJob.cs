using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
namespace KernelGen.Threading;

/// <summary>
/// One call at a time, divided into bands that its caller and thread pool threads claim one by one. The caller claims
/// them too and waits for claimed bands only, so a pool without a free thread costs speed and nothing else.
/// </summary>
/// <remarks>
/// <para>
/// Jobs are used again, and a work item may start when its call has long returned. So a thread reads nothing of a call
/// before it has claimed a band, and nothing after it has ended its last one:
/// </para>
/// <list type="bullet">
/// <item>A claim is one compare-and-exchange on <see cref="_claims"/>, made of the only thing read before. It succeeds
/// only while a call has bands left, and is a claim in that call, whichever call the compared value was read in.</item>
/// <item>A call ends when no claimed band is left. A thread claims its next band before it ends the one it has, so it
/// cannot get from one call into another in between.</item>
/// </list>
/// <para>
/// A late work item thus finds either nothing to claim, or a call that it may help: as one of the helpers that the call
/// has room for. Because it would help, the next call does not queue another in its place, and a starved pool's queue
/// does not grow.
/// </para>
/// </remarks>
internal sealed unsafe class BandJob : IThreadPoolWorkItem
{
    private const int NoBand = -1;

    // About as long as putting the caller to sleep and waking it takes.
    private const int SpinLimit = 30;
    private const long OneHelper = 1L << 32;

    private readonly EndSignal _ended = new();

    // The call. Written while nothing can be claimed.
    private delegate*<void*, long, long, void> _kernel;
    private void* _call;
    private RowBands _bands;

    // Helpers that may still join, in the high half, and bands that nobody has claimed yet, in the low.
    private long _claims;

    // Bands that have not ended, and one more until the caller waits.
    private int _unended;

    // Work items that have not started, of this call and of earlier ones.
    private int _queued;

    private Exception? _failure;

    /// <summary>The pool's list.</summary>
    public BandJob? NextInPool { get; set; }

    /// <summary>Work items in the thread pool's queue.</summary>
    internal int Queued => Volatile.Read(ref _queued);

    /// <summary>
    /// Runs a kernel on at most so many threads and returns when no thread uses the call any more: what it points to, and
    /// the buffers that it names, must stay where they are until then. Returns the first exception of any band instead of
    /// throwing it: nothing may leave this method early.
    /// </summary>
    /// <param name="kernel">Computes some rows of a call.</param>
    /// <param name="call">The call, whose type the kernel knows.</param>
    /// <param name="bands">How its rows are divided.</param>
    /// <param name="threads">The most threads, the caller's among them.</param>
    public Exception? Run(delegate*<void*, long, long, void> kernel, void* call, in RowBands bands, int threads)
    {
        _kernel = kernel;
        _call = call;
        _bands = bands;
        _unended = bands.Count + 1;

        // The caller has the first band. From here on, others may have any.
        int helpers = Math.Min(threads, bands.Count) - 1;
        Interlocked.Exchange(ref _claims, helpers * OneHelper + (bands.Count - 1));
        QueueHelpers(helpers);
        RunBands(0);
        WaitForOthers();

        Exception? failure = _failure;
        _failure = null;
        return failure;
    }

    /// <summary>A work item, perhaps of an earlier call.</summary>
    void IThreadPoolWorkItem.Execute()
    {
        // Before the claim: a caller that still counts this item has bands to claim already.
        Interlocked.Decrement(ref _queued);
        int band = Claim(OneHelper);
        if (band != NoBand)
            RunBands(band);
    }

    [SuppressMessage("Design", "CA1031", Justification = "Thrown again on the caller's thread.")]
    private void QueueHelpers(int helpers)
    {
        try
        {
            while (Volatile.Read(ref _queued) < helpers)
            {
                Interlocked.Increment(ref _queued);
                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
            }
        }
        catch (Exception exception)
        {
            // Out of memory. The item may have been queued; counting one too few is the harmless mistake.
            Interlocked.Decrement(ref _queued);
            Fail(exception);
        }
    }

    private void RunBands(int band)
    {
        while (band != NoBand)
        {
            RunBand(band);
            int next = Claim(helpers: 0);
            EndBand();
            band = next;
        }
    }

    // After a failure the bands that are left are claimed and ended without being run.
    [SuppressMessage("Design", "CA1031", Justification = "Thrown again on the caller's thread.")]
    private void RunBand(int band)
    {
        if (Volatile.Read(ref _failure) is not null)
            return;
        try
        {
            _kernel(_call, _bands.FirstRow(band), _bands.FirstRow(band + 1));
        }
        catch (Exception exception)
        {
            Fail(exception);
        }
    }

    /// <summary>Claims the next band, and room for so many helpers.</summary>
    private int Claim(long helpers)
    {
        long claims = Volatile.Read(ref _claims);
        while ((uint)claims != 0 && claims >= helpers)
        {
            long seen = Interlocked.CompareExchange(ref _claims, claims - helpers - 1, claims);
            if (seen == claims)
                return _bands.Count - (int)claims;
            claims = seen;
        }

        return NoBand;
    }

    private void EndBand()
    {
        if (Interlocked.Decrement(ref _unended) == 0)
            _ended.Set();
    }

    private void WaitForOthers()
    {
        SpinWait spin = default;
        while (Volatile.Read(ref _unended) != 1)
        {
            if (spin.Count < SpinLimit)
            {
                spin.SpinOnce(sleep1Threshold: -1);
                continue;
            }

            // Only now may the last band find nothing left, and signal.
            if (Interlocked.Decrement(ref _unended) != 0)
                _ended.Wait();
            return;
        }
    }

    private void Fail(Exception exception) => Interlocked.CompareExchange(ref _failure, exception, null);
}
