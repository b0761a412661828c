using Xunit;

namespace KernelGen.Runtime.Tests.Threading;

[Collection(ThreadPoolCollection.Name)]
public class BandFailureTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public void An_exception_of_the_callers_band_arrives_when_all_claimed_bands_have_ended()
    {
        int caller = Environment.CurrentManagedThreadId;
        using ManualResetEventSlim joined = new();
        using ManualResetEventSlim thrown = new();
        bool otherEnded = false;
        HookedKernel.Reset(_ =>
        {
            if (Environment.CurrentManagedThreadId == caller)
            {
                Assert.True(joined.Wait(Patience));
                thrown.Set();
                throw new InvalidTimeZoneException();
            }

            joined.Set();
            Assert.True(thrown.Wait(Patience));
            Thread.Sleep(50);
            otherEnded = true;
        });
        Assert.Throws<InvalidTimeZoneException>(() => new RowImage(1, 40).Run<HookedKernel>(2));
        Assert.True(otherEnded);
        Assert.Equal(2, HookedKernel.Calls);
    }

    [Fact]
    public void An_exception_of_another_threads_band_arrives_with_its_stack_trace()
    {
        int caller = Environment.CurrentManagedThreadId;
        using ManualResetEventSlim joined = new();
        HookedKernel.Reset(_ =>
        {
            if (Environment.CurrentManagedThreadId == caller)
                Assert.True(joined.Wait(Patience));
            else
                Throw(joined);
        });
        InvalidTimeZoneException thrown =
            Assert.Throws<InvalidTimeZoneException>(() => new RowImage(1, 40).Run<HookedKernel>(2));
        Assert.Contains(nameof(Throw), thrown.StackTrace, StringComparison.Ordinal);
        Assert.Contains(
            nameof(An_exception_of_another_threads_band_arrives_with_its_stack_trace), thrown.StackTrace, StringComparison.Ordinal);
    }

    [Fact]
    public void Later_calls_are_as_if_nothing_had_happened()
    {
        RowImage image = new(2, 20);
        for (int round = 0; round < 50; round++)
        {
            int failing = round % 40;
            HookedKernel.Reset(firstRow =>
            {
                if (firstRow >= failing)
                    throw new InvalidTimeZoneException();
            });
            RowImage failed = new(2, 20);
            Assert.Throws<InvalidTimeZoneException>(() => failed.Run<HookedKernel>(4));

            HookedKernel.Reset();
            image.Run<HookedKernel>(4);
            image.AssertComputed();
        }
    }

    [Fact]
    public void An_exception_of_one_thread_is_thrown_as_it_is_too()
    {
        HookedKernel.Reset(_ => throw new InvalidTimeZoneException());
        Assert.Throws<InvalidTimeZoneException>(() => new RowImage(1, 1).RunParallel<HookedKernel>(0));
    }

    [Fact]
    public void An_interrupt_of_the_caller_waits_until_the_others_have_ended()
    {
        using ManualResetEventSlim joined = new();
        using ManualResetEventSlim release = new();
        RowImage image = new(1, 40);
        bool delivered = false;
        Thread caller = new(() =>
        {
            int thread = Environment.CurrentManagedThreadId;
            HookedKernel.Reset(_ =>
            {
                if (Environment.CurrentManagedThreadId == thread)
                {
                    joined.Wait();
                }
                else
                {
                    joined.Set();
                    release.Wait();
                }
            });
            image.Run<HookedKernel>(2);
            image.AssertComputed();
            try
            {
                Thread.Sleep(Patience);
            }
            catch (ThreadInterruptedException)
            {
                delivered = true;
            }
        });
        caller.Start();
        Assert.True(joined.Wait(Patience, TestContext.Current.CancellationToken));

        // By now the caller has done the rest, or will in an instant.
        Thread.Sleep(100);
        caller.Interrupt();
        Assert.False(caller.Join(100));
        release.Set();
        Assert.True(caller.Join(Patience));
        Assert.True(delivered);
    }

    private static void Throw(ManualResetEventSlim joined)
    {
        joined.Set();
        throw new InvalidTimeZoneException();
    }
}
