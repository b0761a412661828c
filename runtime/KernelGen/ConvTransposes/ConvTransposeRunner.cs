using System.Numerics;
using KernelGen.CompilerServices;
using KernelGen.Threading;

namespace KernelGen.ConvTransposes;

/// <summary>Runs a transposed convolution over checked buffers, with one kernel for its tiles.</summary>
internal static unsafe class ConvTransposeRunner<T, TKernel>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TKernel : struct, IConvTransposeKernel<T>
{
    private static TileDemands Demands => new(
        sizeof(T), TKernel.Lanes, TKernel.BlockChannels, TKernel.BlockVectors, TKernel.MergesColumnPhases,
        TKernel.TakesAllChannels, TKernel.TakesScratch);

    public static void Run(
        ReadOnlySpan<T> input, ReadOnlySpan<T> weight, ReadOnlySpan<T> bias, Span<T> output, in ConvTransposeShape shape,
        int threads = 1)
    {
        if (shape.IsEmpty)
            return;
        if (!Tiling.TryCreate(in shape, Demands, out Tiling tiling))
        {
            ConvTransposeFallback<T>.Run(in shape, input, weight, bias, output);
            if (TKernel.HasEpilogue)
                Finish(in shape, output);
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

    // What the general code has summed.
    private static void Finish(in ConvTransposeShape shape, Span<T> output)
    {
        const int Length = 256;
        Span<T> sums = stackalloc T[Length];
        TensorStrides strides = shape.OutputStrides;
        bool interleaved = strides.Channel == 1 && strides.Column != 1;
        int rowLength = shape.OutputWidth * (interleaved ? shape.OutChannels : 1);
        for (int image = 0; image < shape.Batch; image++)
            for (int channel = 0; channel < (interleaved ? 1 : shape.OutChannels); channel++)
                for (int row = 0; row < shape.OutputHeight; row++)
                {
                    Span<T> values = output.Slice(strides.IndexOf(image, channel, row, 0), rowLength);
                    for (; !values.IsEmpty; values = values[Math.Min(Length, values.Length)..])
                    {
                        Span<T> part = values[..Math.Min(Length, values.Length)];
                        part.CopyTo(sums);
                        TKernel.Finish(ref sums[0], Length);
                        sums[..part.Length].CopyTo(part);
                    }
                }
    }
}
