using System.Numerics;
using System.Runtime.CompilerServices;
using KernelGen.CompilerServices;

namespace KernelGen.ConvTransposes;

/// <summary>Computes tiles: lays out what they read, has the kernel sum, mends the borders, and stores.</summary>
internal static unsafe class TileRunner<T, TKernel>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TKernel : struct, IConvTransposeKernel<T>
{
    /// <summary>One tile of one group of one image, and where its scratch memory is.</summary>
    private struct Tile
    {
        public required T* Image;
        public required T* Output;
        public required int Group;
        public required int FirstRow;
        public required int Rows;
        public required int FirstColumn;
        public required int Columns;
        public required T* Inputs;
        public required T* Sums;
        public required T* Line;

        // The first input channel that 'Inputs' holds; -1 where none.
        public int InputChannel;
    }

    /// <summary>Computes some rows of tiles, counted through all images and groups.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Run(in ConvTransposeCall<T> call, long firstTileRow, long endTileRow)
    {
        byte* scratch = stackalloc byte[ScratchLimits.TotalBytes];
        T* inputs = (T*)Align(scratch);
        T* sums = (T*)Align((byte*)inputs + ScratchLimits.InputBytes);
        T* line = (T*)Align((byte*)sums + ScratchLimits.SumBytes);
        ref readonly ConvTransposeShape shape = ref call.Shape;
        ref readonly Tiling tiling = ref call.Tiling;
        for (long tileRow = firstTileRow; tileRow < endTileRow; tileRow++)
        {
            (long plane, long row) = Math.DivRem(tileRow, tiling.RowTiles);
            (long image, long group) = Math.DivRem(plane, shape.Groups);
            for (int column = 0; column < tiling.Columns.Positions; column = Steps.Next(column, tiling.TileColumns, tiling.Columns.Positions))
            {
                int firstRow = (int)row * tiling.TileRows;
                Tile tile = new()
                {
                    Image = call.Input + (nint)image * shape.InputStrides.Image
                        + (nint)group * shape.InChannelsPerGroup * shape.InputStrides.Channel,
                    Output = call.Output + (nint)image * shape.OutputStrides.Image,
                    Group = (int)group,
                    FirstRow = firstRow,
                    Rows = Math.Min(tiling.TileRows, tiling.Rows.Positions - firstRow),
                    FirstColumn = column,
                    Columns = Math.Min(tiling.TileColumns, tiling.Columns.Positions - column),
                    Inputs = inputs,
                    Sums = sums,
                    Line = line,
                    InputChannel = -1,
                };
                RunTile(in call, ref tile);
            }
        }

        if (call.Streams)
            StreamingStores.Fence();
    }

    private static byte* Align(byte* address) => (byte*)(((nint)address + 63) & ~63);

    /// <summary>Some phases and output channels of a tile, whose sums are held together.</summary>
    private readonly record struct Part(
        int FirstRowPhase, int RowPhases, int FirstColumnPhase, int ColumnPhases, int FirstChannel, int Channels);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunTile(in ConvTransposeCall<T> call, ref Tile tile)
    {
        ref readonly Tiling tiling = ref call.Tiling;
        int channels = call.Shape.OutChannelsPerGroup;
        int rowPhases = tiling.Rows.Phases;
        int columnPhases = tiling.Columns.Phases;
        for (int channel = 0; channel < channels; channel = Steps.Next(channel, tiling.OutChannels, channels))
            for (int rowPhase = 0; rowPhase < rowPhases; rowPhase = Steps.Next(rowPhase, tiling.RowPhases, rowPhases))
                for (int columnPhase = 0; columnPhase < columnPhases; columnPhase = Steps.Next(columnPhase, tiling.ColumnPhases, columnPhases))
                {
                    Part part = new(
                        rowPhase, Math.Min(tiling.RowPhases, rowPhases - rowPhase),
                        columnPhase, Math.Min(tiling.ColumnPhases, columnPhases - columnPhase),
                        channel, Math.Min(tiling.OutChannels, channels - channel));
                    RunPart(in call, ref tile, part);
                }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunPart(in ConvTransposeCall<T> call, ref Tile tile, Part part)
    {
        ref readonly Tiling tiling = ref call.Tiling;
        int inChannels = call.Shape.InChannelsPerGroup;
        for (int channel = 0; channel < inChannels; channel = Steps.Next(channel, tiling.InChannels, inChannels))
        {
            int count = Math.Min(tiling.InChannels, inChannels - channel);
            CopyInputs(in call, ref tile, channel, count);
            for (int columnPhase = 0; columnPhase < (TKernel.MergesColumnPhases ? 1 : part.ColumnPhases); columnPhase++)
            {
                PhaseTaps columnTaps = tiling.Columns.TapsOf(part.FirstColumnPhase + columnPhase);
                bool isFirstRowPhase = true;
                for (int rowPhase = 0; rowPhase < part.RowPhases; rowPhase++)
                {
                    PhaseTaps rowTaps = tiling.Rows.TapsOf(part.FirstRowPhase + rowPhase);
                    nint sums = rowPhase * tiling.RowPhaseStep + (nint)columnPhase * tiling.SumsStep;
                    Accumulate(in call, in tile, part, rowTaps, columnTaps, sums, channel, count, isFirstRowPhase);
                    isFirstRowPhase &= rowTaps.Count == 0;
                }
            }
        }

        for (int rowPhase = 0; rowPhase < part.RowPhases; rowPhase++)
        {
            int rows = Math.Min(tile.Rows, tiling.Rows.PositionsOf(part.FirstRowPhase + rowPhase) - tile.FirstRow);
            Complete(in call, in tile, part, rowPhase, rows);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyInputs(in ConvTransposeCall<T> call, ref Tile tile, int channel, int count)
    {
        if (tile.InputChannel == channel)
            return;
        ref readonly Tiling tiling = ref call.Tiling;
        T* image = tile.Image + channel * call.Shape.InputStrides.Channel;
        long firstRow = tile.FirstRow + tiling.Rows.FirstInput;
        tile.InputChannel = channel;
        TileInputs.Copy(
            in call, image, count, firstRow, tile.Rows + (int)tiling.Rows.Reach,
            tile.FirstColumn + tiling.Columns.FirstInput, tile.Line, tile.Inputs);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Accumulate(
        in ConvTransposeCall<T> call, in Tile tile, Part part, PhaseTaps rowTaps, PhaseTaps columnTaps, nint sums,
        int inChannel, int inChannels, bool isFirstRowPhase)
    {
        ref readonly Tiling tiling = ref call.Tiling;
        ref readonly ConvTransposeShape shape = ref call.Shape;
        int kernelWidth = shape.Columns.KernelSize;
        nint kernel = (nint)shape.Rows.KernelSize * kernelWidth;
        T* inputs = tile.Inputs;
        nint firstRow = 0;
        T* weights = call.Weights
            + (((nint)tile.Group * shape.InChannelsPerGroup + inChannel) * shape.OutChannelsPerGroup + part.FirstChannel) * kernel;
        bool hasTaps = rowTaps.Count > 0 && (TKernel.MergesColumnPhases || columnTaps.Count > 0);
        if (hasTaps)
        {
            firstRow = (nint)(rowTaps.InputIndex(0) - tiling.Rows.FirstInput) * tiling.Pitch;
            weights += (nint)rowTaps.Tap(0) * kernelWidth;
            if (!TKernel.MergesColumnPhases)
            {
                inputs += (nint)(columnTaps.InputIndex(0) - tiling.Columns.FirstInput) * tiling.ColumnStep;
                weights += columnTaps.Tap(0);
            }
        }

        int firstOut = tile.Group * shape.OutChannelsPerGroup + part.FirstChannel;
        TKernel.Accumulate(new ConvTransposeBlock<T>(
            ref inputs[firstRow], in *weights, ref tile.Sums[sums],
            in Unsafe.AsRef<T>(call.Bias is null ? null : call.Bias + firstOut),
            ref *inputs, ref tile.Inputs[tiling.ScratchOffset])
        {
            FirstRowOffset = firstRow,
            InputVectors = ((tile.Rows + (int)tiling.Rows.Reach) * tiling.Pitch - 1) / TKernel.Lanes + 1,
            IsFirstRowPhase = isFirstRowPhase,
            InputChannelStep = tiling.ChannelStep,
            InputRowStep = -(nint)rowTaps.InputStep * tiling.Pitch,
            InputColumnStep = -(nint)columnTaps.InputStep * tiling.ColumnStep,
            WeightInChannelStep = shape.OutChannelsPerGroup * kernel,
            WeightOutChannelStep = kernel,
            WeightRowStep = (nint)rowTaps.TapStep * kernelWidth,
            WeightColumnStep = columnTaps.TapStep,
            SumsStep = tiling.SumsChannelStep,
            ColumnPhaseStep = tiling.SumsStep,
            RowTaps = hasTaps ? rowTaps.Count : 0,
            ColumnTaps = hasTaps ? columnTaps.Count : 0,
            FirstKernelRow = hasTaps ? rowTaps.Tap(0) : 0,
            FirstKernelColumn = hasTaps && !TKernel.MergesColumnPhases ? columnTaps.Tap(0) : 0,
            InChannels = inChannels,
            FirstOutChannel = firstOut,
            OutChannels = part.Channels,
            Vectors = (tile.Rows * tiling.Pitch - 1) / TKernel.Lanes + 1,
            IsFirst = inChannel == 0,
        });
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Complete(in ConvTransposeCall<T> call, in Tile tile, Part part, int rowPhase, int rows)
    {
        ref readonly Tiling tiling = ref call.Tiling;
        T* sums = tile.Sums + rowPhase * tiling.RowPhaseStep;
        PhaseTaps rowTaps = tiling.Rows.TapsOf(part.FirstRowPhase + rowPhase);
        int firstOut = tile.Group * call.Shape.OutChannelsPerGroup + part.FirstChannel;
        for (int phase = 0; phase < part.ColumnPhases; phase++)
        {
            int columnPhase = part.FirstColumnPhase + phase;
            int columns = Math.Min(tile.Columns, tiling.Columns.PositionsOf(columnPhase) - tile.FirstColumn);
            TileBorders borders = new(
                in call.Shape, rowTaps, tiling.Columns.TapsOf(columnPhase), tile.FirstRow, rows, tile.FirstColumn, columns,
                !TKernel.TakesAllChannels);
            if (borders.AreWhole)
                continue;
            T* phaseSums = sums + (nint)phase * tiling.SumsStep;
            for (int channel = 0; channel < part.Channels; channel++)
                borders.Mend(in call, tile.Image, firstOut + channel, phaseSums + channel * tiling.SumsChannelStep);
        }

        for (int channel = 0; channel < part.Channels; channel++)
        {
            T* channelSums = sums + channel * tiling.SumsChannelStep;
            if (TKernel.HasEpilogue)
                TKernel.Finish(ref *channelSums, part.ColumnPhases * (nint)tiling.SumsStep);
            Store(in call, in tile, part, rowPhase, rows, firstOut + channel, channelSums);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Store(
        in ConvTransposeCall<T> call, in Tile tile, Part part, int rowPhase, int rows, int outChannel, T* sums)
    {
        ref readonly Tiling tiling = ref call.Tiling;
        ref readonly ConvTransposeShape shape = ref call.Shape;
        TensorStrides strides = shape.OutputStrides;
        int stride = shape.Columns.Stride;

        // Columns from the first phase's first output in this tile to the end of the tile's last position, or of the row.
        long firstColumn = (long)tile.FirstColumn * stride + part.FirstColumnPhase;
        long columns = Math.Min((long)tile.Columns * stride, shape.OutputWidth - firstColumn);
        nint firstRow = (nint)tile.FirstRow * shape.Rows.Stride + part.FirstRowPhase + rowPhase;
        T* output = tile.Output + outChannel * strides.Channel + (nint)firstColumn * strides.Column + firstRow * strides.Row;
        for (int row = 0; row < rows; row++)
        {
            TileOutputs.Store(
                sums + (nint)row * tiling.Pitch, tiling.SumsStep, part.ColumnPhases, stride, columns,
                output + row * (shape.Rows.Stride * strides.Row), strides.Column, call.Streams);
        }
    }
}
