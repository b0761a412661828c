using KernelGen.CompilerServices;
using Xunit;

namespace KernelGen.Runtime.Tests.Threading;

[Collection(ThreadPoolCollection.Name)]
public class RunParallelTests
{
    [Fact]
    public void Every_row_is_computed_once_on_any_number_of_threads()
    {
        foreach (int planes in new[] { 1, 3 })
        {
            foreach (int height in new[] { 1, 2, 3, 4, 5, 7, 16, 33, 100 })
            {
                RowImage image = new(planes, height);
                foreach (int threads in new[] { 1, 2, 3, 4, 5, 8, 64 })
                {
                    image.Run<RowKernel>(threads);
                    image.AssertComputed();
                }
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(int.MaxValue)]
    public void No_more_threads_than_asked_for_and_than_processors(int threads)
    {
        HookedKernel.Reset(_ => Thread.Sleep(2));
        RowImage image = new(2, 20);
        image.RunParallel<HookedKernel>(threads);
        image.AssertComputed();
        Assert.InRange(HookedKernel.MostAtOnce, 1, Math.Min(threads == 0 ? int.MaxValue : threads, Environment.ProcessorCount));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Others_join_the_caller(int threads)
    {
        // Each band waits until so many threads have one: without them, this would fail after a while.
        using CountdownEvent all = new(threads);
        HookedKernel.Reset(_ =>
        {
            if (!all.IsSet)
                all.Signal();
            Assert.True(all.Wait(TimeSpan.FromSeconds(60)));
        });
        RowImage image = new(1, 40);
        image.Run<HookedKernel>(threads);
        image.AssertComputed();
        Assert.Equal(threads, HookedKernel.MostAtOnce);
    }

    [Fact]
    public void Less_than_two_bands_stay_on_the_callers_thread()
    {
        int caller = Environment.CurrentManagedThreadId;
        HookedKernel.Reset(_ => Assert.Equal(caller, Environment.CurrentManagedThreadId));
        RowImage image = new(1, 3);
        image.Run<HookedKernel>(8);
        image.AssertComputed();
        Assert.Equal(1, HookedKernel.Calls);
    }

    [Fact]
    public void Nothing_to_compute_touches_nothing()
    {
        UpsampleShape shape = UpsampleShape.Create(2, 1, TensorLayout.Nchw, 1, 1, batch: 0, height: 4, width: 4);
        int[] input = [1, 2];
        int[] output = [3, 4];
        KernelHost.Run<int, RowKernel>(input, output, in shape);
        KernelHost.RunParallel<int, RowKernel>(input, output, in shape, 0);
        KernelHost.RunParallel<int, RowKernel>([], [], in shape, 0);
        Assert.Equal([3, 4], output);
    }

    [Fact]
    public void A_negative_number_of_threads_is_refused()
    {
        RowImage image = new(1, 1);
        ArgumentOutOfRangeException refusal = Assert.Throws<ArgumentOutOfRangeException>(() => image.RunParallel<RowKernel>(-1));
        Assert.Equal("threads", refusal.ParamName);
        Assert.Contains("-1", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_thread_computes_all_rows_of_all_planes()
    {
        HookedKernel.Reset();
        RowImage image = new(3, 5);
        image.RunParallel<HookedKernel>(1);
        image.AssertComputed();
        Assert.Equal(1, HookedKernel.Calls);
    }
}
