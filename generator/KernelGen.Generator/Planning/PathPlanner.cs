using KernelGen.Generator.Model;

namespace KernelGen.Generator.Planning;

/// <summary>Chooses how the vectors of one width take their taps from a row.</summary>
internal static class PathPlanner
{
    public static PathPlan Plan(ColumnTable columns, bool interpolates, ElementType element, VectorWidth width)
    {
        ElementFacts facts = ElementFacts.Of(element);
        int lanes = facts.LanesOf(width);
        int side = SideBySide(width);
        if (!interpolates)
            return new PathPlan(width, lanes, ColumnForm.Copies, 1, side, DescribeCopies(lanes));
        if (lanes > columns.Channels)
        {
            int windows = (columns.Reach(lanes) + lanes - 1) / lanes;
            return new PathPlan(width, lanes, ColumnForm.Lanes, windows, side, DescribeLanes(windows));
        }

        return PlanChannels(columns.Channels, width, lanes, side);
    }

    // Registers for the taps, the row above and the weights: 32 of them with 512 bits, 16 before that.
    private static int SideBySide(VectorWidth width) => width is VectorWidth.Vector512 or VectorWidth.Scalar ? 4 : 2;

    private static PathPlan PlanChannels(int channels, VectorWidth width, int lanes, int side)
    {
        bool whole = channels % lanes == 0;
        string reason = (lanes, whole) switch
        {
            (1, _) => "one element at a time",
            (_, true) => $"the {channels} channels of a pixel fill vectors of {lanes}, so taps are loads without a shuffle",
            _ => $"the {channels} channels of a pixel take vectors of {lanes}, the last of which overlaps; taps are loads without a shuffle",
        };
        return new PathPlan(width, lanes, ColumnForm.Channels, 1, whole ? side : 1, reason) { GoesByPixel = !whole };
    }

    private static string DescribeCopies(int lanes) =>
        lanes == 1 ? "one element at a time" : $"columns are copied, {lanes} at a time";

    private static string DescribeLanes(int windows) => windows == 1
        ? "one output element in each lane, whose taps are shuffled out of one load"
        : $"one output element in each lane, whose taps are shuffled out of {windows} loads";
}
