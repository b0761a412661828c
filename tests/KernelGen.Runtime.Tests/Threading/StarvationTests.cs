using KernelGen.CompilerServices;
using KernelGen.Testing;
using KernelGen.Threading;
using Xunit;

namespace KernelGen.Runtime.Tests.Threading;

[Collection(ThreadPoolCollection.Name)]
public class StarvationTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public void The_caller_does_it_all_where_the_pool_has_no_thread()
    {
        int caller = Environment.CurrentManagedThreadId;
        HookedKernel.Reset(_ => Assert.Equal(caller, Environment.CurrentManagedThreadId));
        RowImage image = new(1, 40);
        using StarvedPool pool = new();
        for (int call = 0; call < 100; call++)
            image.Run<HookedKernel>(4);
        image.AssertComputed();
        Assert.Equal(1, HookedKernel.MostAtOnce);
    }

    [Fact]
    public void A_starved_queue_does_not_grow_with_the_calls()
    {
        RowImage image = new(1, 40);
        using StarvedPool pool = new();
        for (int call = 0; call < 100; call++)
            image.Run<RowKernel>(4);
        Assert.Equal(3, QueuedByLastJob());
    }

    [Fact]
    public void Work_items_that_start_after_the_call_do_nothing()
    {
        HookedKernel.Reset();
        RowImage image = new(1, 40);
        using (StarvedPool pool = new())
            image.Run<HookedKernel>(4);
        int calls = HookedKernel.Calls;
        Assert.True(SpinWait.SpinUntil(() => QueuedByLastJob() == 0, Patience));
        Assert.Equal(calls, HookedKernel.Calls);
        image.AssertComputed();
    }

    [Fact]
    public void Work_items_that_start_in_a_later_call_help_it_within_its_limit_and_leave_the_old_buffers_alone()
    {
        HookedKernel.Reset();
        using StarvedPool pool = new();
        RunOnUnmappedBuffers(threads: 8);
        Assert.Equal(7, QueuedByLastJob());

        // In the next call, which has the same job, seven start; there is room for one.
        int caller = Environment.CurrentManagedThreadId;
        using ManualResetEventSlim joined = new();
        HookedKernel.Reset(_ =>
        {
            pool.Release();
            if (Environment.CurrentManagedThreadId != caller)
                joined.Set();
            Assert.True(joined.Wait(Patience));
            Thread.Sleep(5);
        });
        RowImage image = new(1, 40);
        image.Run<HookedKernel>(2);
        image.AssertComputed();
        Assert.Equal(2, HookedKernel.MostAtOnce);
    }

    /// <summary>Whoever touches these buffers after the call ends the process.</summary>
    private static void RunOnUnmappedBuffers(int threads)
    {
        UpsampleShape shape = RowImage.Create(planes: 1, height: 80);
        using GuardedBuffer<int> input = new(shape.InputLength, GuardPlacement.StartsAfterGuard);
        using GuardedBuffer<int> output = new(shape.OutputLength, GuardPlacement.EndsAtGuard);
        ParallelKernel<int, HookedKernel>.Run(input.Span, output.Span, in shape, threads);
        Assert.True(input.SurroundingsIntact);
        Assert.True(output.SurroundingsIntact);
    }

    // The pool hands out the job that was returned last.
    private static int QueuedByLastJob()
    {
        BandJob job = BandJobPool.Rent();
        BandJobPool.Return(job);
        return job.Queued;
    }
}
