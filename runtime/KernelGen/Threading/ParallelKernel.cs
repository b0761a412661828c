using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using KernelGen.CompilerServices;

namespace KernelGen.Threading;

/// <summary>One kernel's way to a <see cref="BandJob"/>, which knows neither its type nor that of its elements.</summary>
internal static unsafe class ParallelKernel<T, TKernel>
    where T : unmanaged
    where TKernel : struct, IUpsampleKernel<T>
{
    /// <summary>Runs a kernel on at most so many threads, whatever the number of processors.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Run(ReadOnlySpan<T> input, Span<T> output, in UpsampleShape shape, int threads)
    {
        var bands = new RowBands(in shape, sizeof(T), threads);
        if (bands.Count == 1)
        {
            KernelHost.Run<T, TKernel>(input, output, in shape);
            return;
        }

        BandJob job = BandJobPool.Rent();
        Exception? failure;
        fixed (T* pinnedInput = input)
        fixed (T* pinnedOutput = output)
            failure = job.Run(&RunRows, pinnedInput, pinnedOutput, in shape, in bands, threads);
        BandJobPool.Return(job);
        if (failure is not null)
            ExceptionDispatchInfo.Throw(failure);
    }

    private static void RunRows(void* input, void* output, in UpsampleShape shape, long firstRow, long endRow) =>
        TKernel.Run(in *(T*)input, ref *(T*)output, in shape, firstRow, endRow);
}
