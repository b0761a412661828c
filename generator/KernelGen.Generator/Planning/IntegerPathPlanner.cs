using KernelGen.Generator.Model;

namespace KernelGen.Generator.Planning;

/// <summary>
/// Chooses how the vectors of one width take their taps from a row of whole numbers. Taps are gathered in pairs, left and
/// right, which one instruction multiplies by their weights and adds.
/// </summary>
internal sealed class IntegerPathPlanner(ColumnTable columns, bool interpolates, ElementFacts element, IntegerPlan arithmetic)
{
    private const int BlockBytes = 16;

    private static readonly VectorWidth[] Narrowing = [VectorWidth.Vector512, VectorWidth.Vector256, VectorWidth.Vector128];

    /// <summary>The path of a width; null where that has none of its own.</summary>
    public PathPlan? Plan(VectorWidth width)
    {
        if (width == VectorWidth.Scalar)
            return Scalar();
        int lanes = element.LanesOf(width);
        if (!interpolates)
            return Create(width, lanes, ColumnForm.Copies, isWhole: true, $"columns are copied, {lanes} at a time");
        return PlanTaps(width, lanes) ?? PlanChannels(width);
    }

    private PathPlan Scalar() => new(
        VectorWidth.Scalar, 1, interpolates ? ColumnForm.Channels : ColumnForm.Copies, 1, 4, "one element at a time");

    private PathPlan? PlanTaps(VectorWidth width, int lanes)
    {
        if (width == VectorWidth.Vector512)
        {
            return columns.Channels < lanes && columns.Reach(lanes) <= lanes
                ? Create(width, lanes, ColumnForm.Lanes, isWhole: true, "pairs of taps are shuffled out of one load, multiplied by their weights and added")
                : null;
        }

        // A pair takes twice the bytes of an element.
        int pairs = BlockBytes / 2 / element.Bytes;
        int window = BlockBytes / element.Bytes;
        return columns.Channels < window && columns.Reach(pairs) <= window
            ? Create(width, lanes, ColumnForm.Blocks, isWhole: true, $"each block of {pairs} sums has a window of {window} elements, out of which pairs of taps are shuffled, multiplied by their weights and added") with
            {
                InputElements = window,
            }
            : null;
    }

    // The widest vector, up to the path's, that the channels of a pixel fill.
    private PathPlan? PlanChannels(VectorWidth width)
    {
        foreach (VectorWidth narrower in Narrowing)
        {
            int lanes = element.LanesOf(narrower);
            if (narrower > width || lanes > columns.Channels)
                continue;
            bool isWhole = columns.Channels % lanes == 0;
            string fills = isWhole ? $"fill vectors of {lanes}" : $"take vectors of {lanes}, the last of which overlaps";
            return Create(width, lanes, ColumnForm.Channels, isWhole, $"the {columns.Channels} channels of a pixel {fills}; taps are loads, interleaved, multiplied by their weights and added");
        }

        return null;
    }

    private PathPlan Create(VectorWidth width, int lanes, ColumnForm form, bool isWhole, string reason)
    {
        int sums = arithmetic.SumBytes / element.Bytes;
        int side = isWhole && sums == 2 ? 2 : 1;
        return new PathPlan(width, lanes, form, 1, side, reason) { GoesByPixel = !isWhole, TapVectors = 2, SumVectors = sums };
    }
}
