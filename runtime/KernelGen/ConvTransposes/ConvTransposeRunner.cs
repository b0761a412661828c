using System.Numerics;
using KernelGen.CompilerServices;
using KernelGen.Threading;

namespace KernelGen.ConvTransposes;

/// <summary>Runs a transposed convolution over checked buffers, with one kernel for its tiles.</summary>
internal static unsafe class ConvTransposeRunner<T, TKernel>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TKernel : struct, IConvTransposeKernel<T>
{
    public static void Run(
        ReadOnlySpan<T> input, ReadOnlySpan<T> weight, ReadOnlySpan<T> bias, Span<T> output, in ConvTransposeShape shape,
        int threads = 1)
    {
        if (shape.IsEmpty)
            return;
        if (!Tiling.TryCreate(in shape, sizeof(T), TKernel.Lanes, TKernel.BlockChannels, out Tiling tiling))
        {
            ConvTransposeFallback<T>.Run(in shape, input, weight, bias, output);
            return;
        }

        fixed (T* pinnedInput = input)
        fixed (T* pinnedWeight = weight)
        fixed (T* pinnedBias = bias)
        fixed (T* pinnedOutput = output)
        {
            ConvTransposeCall<T> call = new(in shape, in tiling, pinnedInput, pinnedWeight, pinnedBias, pinnedOutput);
            var bands = new RowBands(call.TileRows, 1, call.TileRowBytes, threads);
            if (bands.Count == 1)
                TileRunner<T, TKernel>.Run(in call, 0, call.TileRows);
            else
                ParallelCall.Run(&RunTileRows, &call, in bands, threads);
        }
    }

    private static void RunTileRows(void* call, long firstTileRow, long endTileRow) =>
        TileRunner<T, TKernel>.Run(in *(ConvTransposeCall<T>*)call, firstTileRow, endTileRow);
}
