using System.Numerics;
using System.Runtime.CompilerServices;
using KernelGen.CompilerServices;
using KernelGen.ConvTransposes;

namespace KernelGen;

/// <summary>
/// The transposed convolution of any shape, in gather form: outputs are computed in blocks of one phase of one row and
/// a few channels, whose accumulators stay in the first-level cache while the taps go by in the order channel, row,
/// column of the kernel. A tap is one weight times a run of neighbouring inputs, clipped to the input.
/// </summary>
internal readonly ref partial struct ConvTransposeFallback<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    // 4 KB of float or 8 KB of double, a fraction of any first-level cache.
    private const int AccumulatorCount = 1024;

    // Long enough to hide the cost of a run's start, short enough to leave room for several channels.
    private const int MaxBlockColumns = 256;

    private readonly ConvTransposeShape _shape;
    private readonly TensorStrides _inputStrides;
    private readonly TensorStrides _outputStrides;
    private readonly ReadOnlySpan<T> _input;
    private readonly ReadOnlySpan<T> _weight;
    private readonly ReadOnlySpan<T> _bias;
    private readonly Span<T> _output;
    private readonly Span<T> _accumulators;
    private readonly Span<T> _gathered;
    private readonly int _blockColumns;
    private readonly int _blockChannels;

    private ConvTransposeFallback(
        in ConvTransposeShape shape, ReadOnlySpan<T> input, ReadOnlySpan<T> weight, ReadOnlySpan<T> bias,
        Span<T> output, Span<T> accumulators, Span<T> gathered)
    {
        _shape = shape;
        _inputStrides = shape.InputStrides;
        _outputStrides = shape.OutputStrides;
        _input = input;
        _weight = weight;
        _bias = bias;
        _output = output;
        _accumulators = accumulators;
        _gathered = gathered;
        _blockColumns = Math.Min(MaxBlockColumns, (shape.OutputWidth - 1) / shape.Columns.Stride + 1);
        _blockChannels = Math.Min(AccumulatorCount / _blockColumns, shape.OutChannelsPerGroup);
    }

    /// <summary>Computes a transposed convolution whose geometry and buffers are checked.</summary>
    [SkipLocalsInit]
    public static void Run(
        in ConvTransposeShape shape, ReadOnlySpan<T> input, ReadOnlySpan<T> weight, ReadOnlySpan<T> bias,
        Span<T> output)
    {
        Span<T> accumulators = stackalloc T[AccumulatorCount];
        Span<T> gathered = stackalloc T[MaxBlockColumns];
        new ConvTransposeFallback<T>(in shape, input, weight, bias, output, accumulators, gathered).ComputeImages();
    }

    private void ComputeImages()
    {
        for (int image = 0; image < _shape.Batch; image++)
            for (int group = 0; group < _shape.Groups; group++)
                for (int channel = 0; channel < _shape.OutChannelsPerGroup; channel = Steps.Next(channel, _blockChannels, _shape.OutChannelsPerGroup))
                {
                    int channels = Math.Min(_blockChannels, _shape.OutChannelsPerGroup - channel);
                    ComputeRows(new OutputBlock(image, group, channel, channels));
                }
    }

    private void ComputeRows(OutputBlock block)
    {
        int phases = Math.Min(_shape.Columns.Stride, _shape.OutputWidth);
        for (int row = 0; row < _shape.OutputHeight; row++)
        {
            PhaseTaps rowTaps = new(_shape.Rows, row);
            for (int phase = 0; phase < phases; phase++)
                ComputePhase(block with { Row = row, FirstColumn = phase }, rowTaps);
        }
    }

    private void ComputePhase(OutputBlock block, PhaseTaps rowTaps)
    {
        int stride = _shape.Columns.Stride;
        int remaining = (_shape.OutputWidth - 1 - block.FirstColumn) / stride + 1;
        while (remaining > 0)
        {
            block.Columns = Math.Min(remaining, _blockColumns);
            StartAtBias(block);
            AccumulateTaps(block, rowTaps, new PhaseTaps(_shape.Columns, block.FirstColumn));
            Store(block);
            block.FirstColumn += block.Columns * stride;
            remaining -= block.Columns;
        }
    }

    private void StartAtBias(OutputBlock block)
    {
        int first = block.Group * _shape.OutChannelsPerGroup + block.FirstChannel;
        for (int i = 0; i < block.Channels; i++)
            AccumulatorsOf(block, i).Fill(_bias.IsEmpty ? T.Zero : _bias[first + i]);
    }

    private void Store(OutputBlock block)
    {
        int step = _shape.Columns.Stride * (int)_outputStrides.Column;
        int first = block.Group * _shape.OutChannelsPerGroup + block.FirstChannel;
        for (int i = 0; i < block.Channels; i++)
        {
            ReadOnlySpan<T> accumulators = AccumulatorsOf(block, i);
            int start = _outputStrides.IndexOf(block.Image, first + i, block.Row, block.FirstColumn);
            Strided.Scatter(accumulators, _output[start..], step);
        }
    }

    private Span<T> AccumulatorsOf(OutputBlock block, int channel) =>
        _accumulators.Slice(channel * _blockColumns, block.Columns);

    /// <summary>Neighbouring outputs of one phase of one row, in some channels of a group.</summary>
    private record struct OutputBlock(int Image, int Group, int FirstChannel, int Channels)
    {
        public int Row { get; set; }

        public int FirstColumn { get; set; }

        public int Columns { get; set; }
    }
}
