namespace KernelGen;

/// <content>The sum over the taps of a block.</content>
internal readonly ref partial struct ConvTransposeFallback<T>
{
    private void AccumulateTaps(OutputBlock block, PhaseTaps rowTaps, PhaseTaps columnTaps)
    {
        int firstChannel = block.Group * _geometry.InChannelsPerGroup;
        for (int channel = firstChannel; channel < firstChannel + _geometry.InChannelsPerGroup; channel++)
            for (int i = 0; i < rowTaps.Count; i++)
            {
                long row = rowTaps.InputIndex(i);
                if ((ulong)row >= (ulong)_geometry.InputShape.Height)
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
        int end = (int)Math.Clamp(_geometry.InputShape.Width - firstColumn, start, block.Columns);
        if (start == end)
            return;

        ReadOnlySpan<T> run = InputRun(block.Image, tap.Channel, row, (int)(firstColumn + start), end - start);
        int weightStep = _geometry.WeightShape.Height * _geometry.WeightShape.Width;
        int weight = ((tap.Channel * _geometry.OutChannelsPerGroup + block.FirstChannel) * _geometry.WeightShape.Height
            + tap.Row) * _geometry.WeightShape.Width + tap.Column;
        MultiplyAdd.Accumulate(run, _weight[weight..], weightStep, _accumulators[start..], _blockColumns, block.Channels);
    }

    /// <summary>Neighbouring inputs of a row: a slice where they are adjacent, gathered where they are not.</summary>
    private ReadOnlySpan<T> InputRun(int image, int channel, int row, int column, int length)
    {
        int start = _inputStrides.IndexOf(image, channel, row, column);
        if (_inputStrides.Column == 1)
            return _input.Slice(start, length);
        Span<T> run = _gathered[..length];
        Strided.Gather(_input[start..], _inputStrides.Column, run);
        return run;
    }

    /// <summary>A weight's input channel and its place in the kernel.</summary>
    private readonly record struct TapPosition(int Channel, int Row, int Column);
}
