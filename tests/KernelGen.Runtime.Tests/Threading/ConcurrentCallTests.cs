using KernelGen.CompilerServices;
using KernelGen.Testing;
using Xunit;

namespace KernelGen.Runtime.Tests.Threading;

[Collection(ThreadPoolCollection.Name)]
public class ConcurrentCallTests
{
    [Fact]
    public void Calls_from_many_threads_do_not_meet()
    {
        // More callers and helpers than processors, so that threads are stopped anywhere, and jobs change hands.
        Exception?[] failures = new Exception?[8];
        Thread[] callers = [.. failures.Select((_, i) => new Thread(() => failures[i] = Record.Exception(() => Calls(i))))];
        foreach (Thread caller in callers)
            caller.Start();
        foreach (Thread caller in callers)
            caller.Join();
        Assert.All(failures, Assert.Null);
    }

    [Fact]
    public void Calls_from_pool_threads_do_not_wait_for_each_other() => Parallel.For(
        0, 16, new ParallelOptions { MaxDegreeOfParallelism = 16 }, Calls);

    [Fact]
    public void A_call_on_buffers_that_are_unmapped_right_after_it_is_done_with_them()
    {
        UpsampleShape shape = RowImage.Create(planes: 1, height: 8);
        for (int call = 0; call < 300; call++)
        {
            using GuardedBuffer<int> input = new(shape.InputLength, GuardPlacement.EndsAtGuard);
            using GuardedBuffer<int> output = new(shape.OutputLength, GuardPlacement.EndsAtGuard);
            KernelGen.Threading.ParallelKernel<int, RowKernel>.Run(input.Span, output.Span, in shape, 4);
        }
    }

    [Fact]
    public void Calls_may_be_nested()
    {
        NestingKernel.Depth = 3;
        RowImage image = new(1, 16);
        image.Run<NestingKernel>(3);
        image.AssertComputed();
    }

    private static void Calls(int caller)
    {
        Random random = new(caller);
        RowImage image = new(1 + caller % 3, 8 + caller);
        for (int call = 0; call < 100; call++)
        {
            image.Run<RowKernel>(random.Next(2, 6));
            image.AssertComputed();
        }
    }

    private readonly struct NestingKernel : IUpsampleKernel<int>
    {
        [ThreadStatic]
        private static int s_depth;

        public static int Depth { get; set; }

        public static void Run(
            ref readonly int input, ref int output, in UpsampleShape shape, long firstRow, long endRow)
        {
            if (s_depth < Depth)
            {
                s_depth++;
                RowImage inner = new(1, 8);
                inner.Run<NestingKernel>(3);
                inner.AssertComputed();
                s_depth--;
            }

            RowKernel.Run(in input, ref output, in shape, firstRow, endRow);
        }
    }
}
