using KernelGen.CompilerServices;

namespace KernelGen.ConvTransposes;

/// <summary>How a transposed convolution is cut into tiles that fit the scratch memory.</summary>
/// <remarks>
/// A tile is some positions of all phases: <see cref="TileRows"/> times <see cref="TileColumns"/>. What it reads is laid out
/// so that each tap reads one run for all positions, rows following each other without a gap: either once, in rows longer
/// by what positions reach beyond them, or where rows are short as one copy for each column that a position reaches, so
/// that no lane is lost between two rows.
/// </remarks>
internal readonly struct Tiling
{
    private const int MaxTileColumns = 512;
    private const int MinPositions = 128;
    private const int MaxPositions = 1024;

    // Few weights: a tile takes as long to begin as to sum.
    private const int MaxPositionsOfFewWeights = 4096;

    // Below this many columns for each one that a position reaches, a row is copied once for each instead.
    private const int ColumnsPerReach = 12;

    private Tiling(in ConvTransposeShape shape, bool hasAllColumnPhases)
    {
        Rows = new AxisTiling(shape.Rows, shape.OutputHeight, hasAllPhases: false);
        Columns = new AxisTiling(shape.Columns, shape.OutputWidth, hasAllColumnPhases);
    }

    public AxisTiling Rows { get; }

    public AxisTiling Columns { get; }

    /// <summary>Rows of positions of a tile.</summary>
    public int TileRows { get; private init; }

    /// <summary>Columns of positions of a tile.</summary>
    public int TileColumns { get; private init; }

    /// <summary>Elements from one row of positions to the next, in what is read and in the sums.</summary>
    public int Pitch { get; private init; }

    /// <summary>Copies of the input rows, each a column further on.</summary>
    public int Copies { get; private init; }

    /// <summary>Elements from what one column reads to what the column to its right does: 1, or a whole copy.</summary>
    public int ColumnStep { get; private init; }

    /// <summary>Elements from one input channel to the next.</summary>
    public int ChannelStep { get; private init; }

    /// <summary>Input channels of a tile.</summary>
    public int InChannels { get; private init; }

    /// <summary>Output channels of a tile.</summary>
    public int OutChannels { get; private init; }

    /// <summary>Column phases whose sums are held together.</summary>
    public int ColumnPhases { get; private init; }

    /// <summary>Row phases whose sums are held together.</summary>
    public int RowPhases { get; private init; }

    /// <summary>Elements of the sums of one phase of one output channel: a whole number of vectors.</summary>
    public int SumsStep { get; private init; }

    /// <summary>Elements from the sums of one row phase to the next.</summary>
    public nint RowPhaseStep => (nint)ColumnPhases * SumsStep;

    /// <summary>Elements from the sums of one output channel to the next.</summary>
    public nint SumsChannelStep => RowPhases * RowPhaseStep;

    /// <summary>Tiles on top of each other.</summary>
    public int RowTiles => (Rows.Positions - 1) / TileRows + 1;

    /// <summary>Tiles side by side.</summary>
    public int ColumnTiles => (Columns.Positions - 1) / TileColumns + 1;

    /// <summary>Elements from the first input to the scratch memory of a kernel that asks for it.</summary>
    public int ScratchOffset { get; private init; }

    /// <summary>Cuts a call into tiles; false where even the smallest tile would not fit.</summary>
    public static bool TryCreate(in ConvTransposeShape shape, TileDemands demands, out Tiling tiling)
    {
        tiling = default;
        Tiling axes = new(in shape, demands.MergesColumnPhases);
        int inputs = ScratchLimits.InputBytes / demands.ElementBytes / (demands.TakesScratch ? 2 : 1);
        if (axes.Rows.Reach >= inputs || axes.Columns.Reach >= inputs)
            return false;
        int merged = demands.MergesColumnPhases ? axes.Columns.Phases : 1;
        int blockIn = demands.TakesAllChannels ? shape.InChannelsPerGroup : 1;
        int blockOut = demands.TakesAllChannels ? shape.OutChannelsPerGroup : Math.Min(demands.BlockChannels, shape.OutChannelsPerGroup);
        Room room = new(
            inputs, ScratchLimits.SumBytes / demands.ElementBytes, ScratchLimits.LineBytes / demands.ElementBytes, blockIn, blockOut * merged);
        if (!TryFit(in axes, in shape, room, demands, out Layout layout))
            return false;

        int sums = room.Sums / layout.SumsStep;
        int inChannels = Even(shape.InChannelsPerGroup, Math.Max(1, (inputs - layout.Slack) / layout.ChannelStep));
        int phases = Math.Clamp(sums / blockOut, merged, axes.Columns.Phases);
        int rowPhases = Math.Clamp(sums / blockOut / phases, 1, axes.Rows.Phases);
        int outChannels = Math.Clamp(sums / phases / rowPhases, 1, shape.OutChannelsPerGroup);
        if (outChannels < shape.OutChannelsPerGroup && outChannels > blockOut)
            outChannels -= outChannels % blockOut;
        tiling = axes with
        {
            TileRows = layout.Rows,
            TileColumns = layout.Columns,
            Pitch = layout.Pitch,
            Copies = layout.Copies,
            ColumnStep = layout.ColumnStep,
            ChannelStep = layout.ChannelStep,
            InChannels = inChannels,
            OutChannels = outChannels,
            ColumnPhases = phases,
            RowPhases = rowPhases,
            SumsStep = layout.SumsStep,
            ScratchOffset = demands.TakesScratch ? inputs : 0,
        };
        return true;
    }

    private static bool TryFit(
        in Tiling axes, in ConvTransposeShape shape, Room room, TileDemands demands, out Layout layout)
    {
        int rowReach = (int)axes.Rows.Reach;
        int columnReach = (int)axes.Columns.Reach;
        int lanes = demands.Lanes;
        int columns = TileColumnsOf(axes.Columns.Positions, lanes);
        bool copies = !demands.TakesScratch && !demands.MergesColumnPhases && columns < (long)columnReach * ColumnsPerReach;

        // A tile takes as many positions as make its beginning cheap, and as few as leave room for all output channels.
        int phases = Math.Min(axes.Columns.Phases * axes.Rows.Phases, 16);
        int wanted = Math.Clamp(room.Sums / phases / shape.OutChannelsPerGroup, MinPositions, demands.TakesAllChannels ? MaxPositionsOfFewWeights : MaxPositions);
        int rows = RowsOf(axes.Rows.Positions, Math.Max(1, wanted / columns), columns + (copies ? 0 : columnReach), demands);
        layout = new(rows, columns, rowReach, columnReach, copies, lanes);
        while (!layout.Fits(room))
        {
            if (rows > 1)
                rows = (rows + 1) / 2;
            else if (copies && columns > columnReach)
                copies = false;
            else if (columns > lanes)
                columns = Math.Max(lanes, columns / 2 / lanes * lanes);
            else
                return false;
            layout = new(rows, columns, rowReach, columnReach, copies, lanes);
        }

        return true;
    }

    // Tiles side by side are of whole vectors and about equally wide.
    private static int TileColumnsOf(int positions, int lanes)
    {
        if (positions <= MaxTileColumns)
            return positions;
        int tiles = (positions - 1) / MaxTileColumns + 1;
        return RoundUp((positions - 1) / tiles + 1, lanes);
    }

    /// <summary>The part, at most so large, that divides a whole most evenly into as few parts.</summary>
    private static int Even(int whole, int part)
    {
        int parts = (whole - 1) / Math.Min(whole, part) + 1;
        return (whole - 1) / parts + 1;
    }

    /// <summary>
    /// Rows of a tile, at most so many and at least half of that, which leave the fewest vectors over.
    /// </summary>
    private static int RowsOf(int positions, int most, int pitch, TileDemands demands)
    {
        if (most >= positions)
            return positions;
        int best = most;
        double least = double.MaxValue;
        for (int rows = most; rows > most / 2; rows--)
        {
            int vectors = (rows * pitch - 1) / demands.Lanes + 1;
            double cost = (vectors + vectors % demands.BlockVectors) / (double)rows;
            if (cost < least * 0.99)
                (best, least) = (rows, cost);
        }

        return best;
    }

    private static int RoundUp(int value, int multiple) => (value + multiple - 1) / multiple * multiple;

    /// <summary>The elements that there is room for, and the channels that must fit at least.</summary>
    private readonly record struct Room(int Inputs, int Sums, int Line, int InChannels, int OutChannels);

    /// <summary>What tiles of some extent need.</summary>
    private readonly struct Layout
    {
        public Layout(int rows, int columns, int rowReach, int columnReach, bool copies, int lanes)
        {
            Rows = rows;
            Columns = columns;
            Copies = copies ? columnReach + 1 : 1;
            Pitch = copies ? columns : columns + columnReach;
            long inputs = ((long)rows + rowReach) * Pitch;
            long copy = (inputs + lanes - 1) / lanes * lanes;
            IsFar = copy * Copies > int.MaxValue / 2;
            ChannelStep = IsFar ? int.MaxValue / 2 : (int)copy * Copies;
            ColumnStep = copies ? (int)Math.Min(copy, int.MaxValue) : 1;
            SumsStep = RoundUp(rows * Pitch, lanes);
            Slack = RoundUp(columnReach, lanes) + 2 * lanes;
        }

        public int Rows { get; }

        public int Columns { get; }

        public int Copies { get; }

        public int Pitch { get; }

        public int ChannelStep { get; }

        public int ColumnStep { get; }

        public int SumsStep { get; }

        /// <summary>Elements behind the last input that a vector of positions may read, and ignores.</summary>
        public int Slack { get; }

        private bool IsFar { get; }

        public bool Fits(Room room) =>
            !IsFar
            && ChannelStep <= (room.Inputs - Slack) / room.InChannels
            && SumsStep <= room.Sums / room.OutChannels
            && Pitch + Copies - 1 <= room.Line;
    }
}
