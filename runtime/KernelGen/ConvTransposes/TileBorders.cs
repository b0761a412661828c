using System.Numerics;
using System.Runtime.CompilerServices;
using KernelGen.CompilerServices;

namespace KernelGen.ConvTransposes;

/// <summary>
/// The positions of one phase in a tile whose taps all lie in the input, and the mending of the others, to which taps outside
/// were added as zeros. That changes nothing but the sign of a zero, and makes a NaN where a weight is not finite; so
/// whatever is 0 or NaN there is summed again, over the taps that exist. Where weights of 0 are no taps but were multiplied
/// all the same, whatever is NaN inside is summed again too, and what is 0 where sums begin at -0.
/// </summary>
internal readonly unsafe struct TileBorders
{
    private readonly PhaseTaps _rowTaps;
    private readonly PhaseTaps _columnTaps;
    private readonly int _firstRow;
    private readonly int _firstColumn;
    private readonly int _rows;
    private readonly int _columns;

    // What lies inside, counted in the tile.
    private readonly int _top;
    private readonly int _bottom;
    private readonly int _left;
    private readonly int _right;
    private readonly bool _mendsInside;

    /// <summary>Finds the positions inside.</summary>
    /// <param name="shape">The shape of the call.</param>
    /// <param name="rowTaps">The taps of the row phase, at position 0.</param>
    /// <param name="columnTaps">The taps of the column phase, at position 0.</param>
    /// <param name="firstRow">The tile's first row of positions.</param>
    /// <param name="rows">Rows of positions that the phase has in the tile.</param>
    /// <param name="firstColumn">The tile's first column of positions.</param>
    /// <param name="columns">Columns of positions that the phase has in the tile.</param>
    /// <param name="multipliesZeros">Whether the sums have products of weights that are 0.</param>
    public TileBorders(
        in ConvTransposeShape shape, PhaseTaps rowTaps, PhaseTaps columnTaps, int firstRow, int rows, int firstColumn, int columns,
        bool multipliesZeros)
    {
        _rowTaps = rowTaps;
        _columnTaps = columnTaps;
        _firstRow = firstRow;
        _firstColumn = firstColumn;
        _rows = rows;
        _columns = columns;
        (_top, _bottom) = Inside(rowTaps, shape.Height, firstRow, rows);
        (_left, _right) = Inside(columnTaps, shape.Width, firstColumn, columns);
        _mendsInside = multipliesZeros && shape.LeavesOutZeros;
    }

    /// <summary>Whether there is nothing to mend: every position lies inside, or the phase has no taps.</summary>
    public bool AreWhole =>
        _rowTaps.Count == 0 || _columnTaps.Count == 0
        || (!_mendsInside && _top == 0 && _bottom == _rows && _left == 0 && _right == _columns);

    private static (int First, int End) Inside(PhaseTaps taps, int extent, int first, int count)
    {
        if (taps.Count == 0)
            return (0, count);
        int start = (int)Math.Clamp(-taps.InputIndex(taps.Count - 1) - first, 0, count);
        return (start, (int)Math.Clamp(extent - taps.InputIndex(0) - first, start, count));
    }

    /// <summary>Mends the sums of one output channel.</summary>
    /// <param name="call">The call.</param>
    /// <param name="image">The first element of the image's first channel in the group.</param>
    /// <param name="outChannel">The output channel, counted through all groups.</param>
    /// <param name="sums">The sums.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public void Mend<T>(in ConvTransposeCall<T> call, T* image, int outChannel, T* sums)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        int pitch = call.Tiling.Pitch;

        // Only a sum that began at -0 can have stayed there; others are 0 wherever the input is, and need no second look.
        bool mendsZeros = call.Bias is not null && call.Bias[outChannel] == T.Zero && T.IsNegative(call.Bias[outChannel]);
        for (int row = 0; row < _rows; row++, sums += pitch)
        {
            bool inside = row >= _top && row < _bottom;
            int left = inside ? _left : _columns;
            int right = inside ? _right : _columns;
            for (int column = 0; column < left; column++)
                MendOne(in call, image, outChannel, row, column, sums + column);
            for (int column = right; column < _columns; column++)
                MendOne(in call, image, outChannel, row, column, sums + column);
            if (!_mendsInside)
                continue;
            for (int column = left; column < right; column++)
                if (mendsZeros || T.IsNaN(sums[column]))
                    MendOne(in call, image, outChannel, row, column, sums + column);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void MendOne<T>(in ConvTransposeCall<T> call, T* image, int outChannel, int row, int column, T* sum)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        // True of everything but zeros and NaN.
        if (!(T.Abs(*sum) > T.Zero))
            *sum = SumAgain(in call, image, outChannel, _firstRow + row, _firstColumn + column);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private T SumAgain<T>(in ConvTransposeCall<T> call, T* image, int outChannel, int row, int column)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ref readonly ConvTransposeShape shape = ref call.Shape;
        int kernelWidth = shape.Columns.KernelSize;
        nint kernel = (nint)shape.Rows.KernelSize * kernelWidth;
        int group = outChannel / shape.OutChannelsPerGroup;
        T* weights = call.Weights
            + ((nint)group * shape.InChannelsPerGroup * shape.OutChannelsPerGroup + outChannel % shape.OutChannelsPerGroup) * kernel;
        T sum = call.Bias is null ? T.Zero : call.Bias[outChannel];
        for (int channel = 0; channel < shape.InChannelsPerGroup; channel++)
        {
            T* channelWeights = weights + channel * shape.OutChannelsPerGroup * kernel;
            T* channelInput = image + channel * shape.InputStrides.Channel;
            for (int i = 0; i < _rowTaps.Count; i++)
            {
                long inputRow = row + _rowTaps.InputIndex(i);
                if ((ulong)inputRow >= (ulong)shape.Height)
                    continue;
                for (int j = 0; j < _columnTaps.Count; j++)
                {
                    long inputColumn = column + _columnTaps.InputIndex(j);
                    if ((ulong)inputColumn >= (ulong)shape.Width)
                        continue;
                    T weight = channelWeights[(nint)_rowTaps.Tap(i) * kernelWidth + _columnTaps.Tap(j)];
                    if (shape.LeavesOutZeros && weight == T.Zero)
                        continue;
                    T value = channelInput[(nint)inputRow * shape.InputStrides.Row + (nint)inputColumn * shape.InputStrides.Column];
                    sum = MultiplyAdd.Add(sum, weight, value);
                }
            }
        }

        return sum;
    }
}
