using Xunit;

namespace KernelGen.Runtime.Tests.Threading;

[Collection(ThreadPoolCollection.Name)]
public class ParallelAllocationTests
{
    private const int Windows = 20;
    private const int CallsPerWindow = 10;

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void No_thread_allocates_for_a_call(int threads)
    {
        RowImage image = new(1, 100);
        image.RunParallel<RowKernel>(threads);
        Assert.Equal(0, LeastPerWindow(() => image.RunParallel<RowKernel>(threads)));
    }

    [Fact]
    public void Neither_joining_nor_waiting_for_others_allocates()
    {
        int caller = Environment.CurrentManagedThreadId;
        int joined = 0;
        HookedKernel.Reset(firstRow =>
        {
            if (Environment.CurrentManagedThreadId != caller)
            {
                // Long enough for the caller to fall asleep.
                Interlocked.Increment(ref joined);
                Thread.Sleep(1);
            }
            else if (firstRow == 0)
            {
                int before = Volatile.Read(ref joined);
                for (int wait = 0; wait < 10_000 && Volatile.Read(ref joined) == before; wait++)
                    Thread.Sleep(1);
            }
        });
        RowImage image = new(1, 40);
        Assert.Equal(0, LeastPerWindow(() => image.Run<HookedKernel>(2)));
        Assert.InRange(joined, Windows * CallsPerWindow / 2, int.MaxValue);
    }

    // What a call allocates, on whichever thread, it allocates every time; what the test framework or the pool's own
    // threads do in between shows in some windows only.
    private static long LeastPerWindow(Action call) => Enumerable.Range(0, Windows).Min(_ =>
    {
        long before = GC.GetTotalAllocatedBytes(precise: true);
        for (int i = 0; i < CallsPerWindow; i++)
            call();
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    });
}
