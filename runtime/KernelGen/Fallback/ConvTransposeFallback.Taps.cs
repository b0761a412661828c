namespace KernelGen;

/// <content>The sum over the taps of a block.</content>
internal readonly ref partial struct ConvTransposeFallback<T>
{
    private void AccumulateTaps(OutputBlock block, PhaseTaps rowTaps, PhaseTaps columnTaps)
    {
        int firstChannel = block.Group * _shape.InChannelsPerGroup;
        for (int channel = firstChannel; channel < firstChannel + _shape.InChannelsPerGroup; channel++)
            for (int i = 0; i < rowTaps.Count; i++)
            {
                long row = rowTaps.InputIndex(i);
                if ((ulong)row >= (ulong)_shape.Height)
                    continue;
                for (int j = 0; j < columnTaps.Count; j++)
                {
                    TapPosition tap = new(channel, rowTaps.Tap(i), columnTaps.Tap(j));
                    AccumulateTap(block, tap, (int)row, columnTaps.InputIndex(j));
                }
            }
    }

    private void AccumulateTap(OutputBlock block, TapPosition tap, int row, long firstColumn)
    {
        int start = (int)Math.Clamp(-firstColumn, 0, block.Columns);
        int end = (int)Math.Clamp(_shape.Width - firstColumn, start, block.Columns);
        if (start == end)
            return;

        ReadOnlySpan<T> run = InputRun(block.Image, tap.Channel, row, (int)(firstColumn + start), end - start);
        int weightStep = _shape.Rows.KernelSize * _shape.Columns.KernelSize;
        int weight = ((tap.Channel * _shape.OutChannelsPerGroup + block.FirstChannel) * _shape.Rows.KernelSize
            + tap.Row) * _shape.Columns.KernelSize + tap.Column;
        if (!_shape.LeavesOutZeros)
        {
            MultiplyAdd.Accumulate(run, _weight[weight..], weightStep, _accumulators[start..], _blockColumns, block.Channels);
            return;
        }

        for (int i = 0; i < block.Channels; i++, weight += weightStep)
            if (_weight[weight] != T.Zero)
                MultiplyAdd.Accumulate(run, _weight[weight..], weightStep, _accumulators[(i * _blockColumns + start)..], _blockColumns, 1);
    }

    /// <summary>Neighbouring inputs of a row: a slice where they are adjacent, gathered where they are not.</summary>
    private ReadOnlySpan<T> InputRun(int image, int channel, int row, int column, int length)
    {
        int start = _inputStrides.IndexOf(image, channel, row, column);
        if (_inputStrides.Column == 1)
            return _input.Slice(start, length);
        Span<T> run = _gathered[..length];
        Strided.Gather(_input[start..], (int)_inputStrides.Column, run);
        return run;
    }

    /// <summary>A weight's input channel and its place in the kernel.</summary>
    private readonly record struct TapPosition(int Channel, int Row, int Column);
}
