using System.Runtime.CompilerServices;
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

        fixed (T* pinnedInput = input)
        fixed (T* pinnedOutput = output)
        {
            UpsampleCall call = new() { Input = pinnedInput, Output = pinnedOutput, Shape = shape };
            ParallelCall.Run(&RunRows, &call, in bands, threads);
        }
    }

    private static void RunRows(void* call, long firstRow, long endRow)
    {
        ref readonly UpsampleCall known = ref *(UpsampleCall*)call;
        TKernel.Run(in *known.Input, ref *known.Output, in known.Shape, firstRow, endRow);
    }

    private struct UpsampleCall
    {
        public required T* Input;
        public required T* Output;
        public required UpsampleShape Shape;
    }
}
