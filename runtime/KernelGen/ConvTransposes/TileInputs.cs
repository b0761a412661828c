using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using KernelGen.CompilerServices;

namespace KernelGen.ConvTransposes;

/// <summary>Lays out what a tile reads, with zeros where the input ends.</summary>
internal static unsafe class TileInputs
{
    /// <summary>Copies the rows of some input channels.</summary>
    /// <param name="call">The call.</param>
    /// <param name="image">The first element of the image's first channel.</param>
    /// <param name="channels">How many channels.</param>
    /// <param name="firstRow">The input row of the first row; rows outside the input are zeros.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="firstColumn">The input column of the first column.</param>
    /// <param name="line">Room for a row of an interleaved channel.</param>
    /// <param name="target">Where they go.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Copy<T>(
        in ConvTransposeCall<T> call, T* image, int channels, long firstRow, int rows, long firstColumn, T* line, T* target)
        where T : unmanaged
    {
        ref readonly Tiling tiling = ref call.Tiling;
        TensorStrides strides = call.Shape.InputStrides;
        int length = tiling.Pitch + tiling.Copies - 1;

        // The columns that exist; all before and behind them are zeros.
        int first = (int)Math.Clamp(-firstColumn, 0, length);
        int end = (int)Math.Clamp(call.Shape.Width - firstColumn, first, length);
        T* source = image + (nint)firstRow * strides.Row + (nint)(firstColumn + first) * strides.Column;
        int height = end > first ? call.Shape.Height : 0;
        int pitch = tiling.Pitch;
        bool areAdjacent = strides.Column == 1 && strides.Row == pitch && tiling.Copies == 1 && end - first == pitch;
        if (areAdjacent && firstRow >= 0 && firstRow + rows <= height)
        {
            // Rows that follow each other there as they do here are one.
            end = pitch *= rows;
            rows = 1;
        }

        for (int channel = 0; channel < channels; channel++, source += strides.Channel, target += tiling.ChannelStep)
        {
            T* rowSource = source;
            T* rowTarget = target;
            for (long row = firstRow; row < firstRow + rows; row++, rowSource += strides.Row, rowTarget += tiling.Pitch)
            {
                if (row < 0 || row >= height)
                    ClearRow(rowTarget, pitch, tiling.Copies, tiling.ColumnStep);
                else if (strides.Column == 1)
                    CopyRow(rowSource, first, end, rowTarget, pitch, tiling.Copies, tiling.ColumnStep);
                else
                    GatherRow(rowSource, strides.Column, line, first, end, rowTarget, pitch, tiling.Copies, tiling.ColumnStep);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void ClearRow<T>(T* target, int pitch, int copies, nint copyStep)
        where T : unmanaged
    {
        for (int copy = 0; copy < copies; copy++, target += copyStep)
            new Span<T>(target, pitch).Clear();
    }

    // 'source' is the first column that exists, which copy c has 'first' - c columns from its beginning.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void CopyRow<T>(
        T* source, int first, int end, T* target, int pitch, int copies, nint copyStep)
        where T : unmanaged
    {
        for (int copy = 0; copy < copies; copy++, target += copyStep)
        {
            int from = Math.Clamp(first - copy, 0, pitch);
            int to = Math.Clamp(end - copy, from, pitch);
            for (int i = 0; i < from; i++)
                target[i] = default;
            CopyRun(source + (from + copy - first), target + from, to - from);
            for (int i = to; i < pitch; i++)
                target[i] = default;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void GatherRow<T>(
        T* source, nint step, T* line, int first, int end, T* target, int pitch, int copies, nint copyStep)
        where T : unmanaged
    {
        for (int i = 0; i < end - first; i++)
            line[i] = source[i * step];
        CopyRow(line, first, end, target, pitch, copies, copyStep);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyRun<T>(T* source, T* target, int length)
        where T : unmanaged
    {
        int lanes = Vector512.IsHardwareAccelerated ? Vector512<T>.Count : Vector<T>.Count;
        if (length < lanes)
        {
            for (int i = 0; i < length; i++)
                target[i] = source[i];
            return;
        }

        for (int i = 0; i < length - lanes; i += lanes)
            CopyVector(source + i, target + i);

        // The last vector overlaps the one before it.
        CopyVector(source + length - lanes, target + length - lanes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyVector<T>(T* source, T* target)
        where T : unmanaged
    {
        if (Vector512.IsHardwareAccelerated)
            Vector512.Load(source).Store(target);
        else
            Vector.Store(Vector.Load(source), target);
    }
}
