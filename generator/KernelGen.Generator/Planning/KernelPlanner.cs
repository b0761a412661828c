using System.Collections.Immutable;
using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;

namespace KernelGen.Generator.Planning;

/// <summary>The third stage: from the mathematics of a kernel to the way it runs fastest.</summary>
internal static class KernelPlanner
{
    /// <summary>The most output rows between two input rows that are written out rather than looped over.</summary>
    private const int MaxUnrolledRows = 4;

    private static readonly ImmutableArray<VectorWidth> Widths =
        [VectorWidth.Vector512, VectorWidth.Vector256, VectorWidth.Vector128, VectorWidth.Scalar];

    public static KernelPlan Plan(KernelSpec spec, PhaseTable phases)
    {
        (Strategy strategy, string reason) = ChooseStrategy(phases);
        var columns = new ColumnTable(phases.Columns, spec.ChannelsPerPixel);
        ImmutableArray<PathPlan> paths = strategy == Strategy.Fallback
            ? []
            : [.. Widths
                .Select(width => PathPlanner.Plan(columns, phases.Columns.Factor > 1, spec.Element, width))
                .Where(path => FitsRows(path, spec))];
        return new KernelPlan(
            spec, phases, strategy, reason, columns, PlanBand(phases.Rows), phases.Rows.Factor is > 1 and <= MaxUnrolledRows, paths);
    }

    // Where the width is known, so is whether its rows hold a vector.
    private static bool FitsRows(PathPlan path, KernelSpec spec)
    {
        if (spec.Width is not { } width)
            return true;
        long shorter = Math.Min(width, spec.Columns.ToTransposedAxis().OutputExtent(width));
        return path.Width == VectorWidth.Scalar || shorter * spec.ChannelsPerPixel >= path.Lanes;
    }

    private static (Strategy Strategy, string Reason) ChooseStrategy(PhaseTable phases) =>
        (phases.Rows.Factor, phases.Columns.Factor) switch
        {
            (1, 1) => (Strategy.Fallback, "with a factor of 1 on both axes nothing is interpolated, only copied"),
            (1, _) => (
                Strategy.Strips,
                "the row factor is 1, so only columns are interpolated, a strip of them at a time"),
            (_, 1) => (
                Strategy.Strips,
                "the column factor is 1, so only rows are blended, a strip of them at a time, which keeps each row in registers for the next"),
            _ => (
                Strategy.Strips,
                $"a strip of columns goes down the image: each input row is interpolated along the row once, stays in registers, and serves {phases.Rows.Factor} output rows with one blend per element"),
        };

    // As many output rows as outweigh the beginning of a strip, and few enough that the lines and pages which its
    // neighbour goes on with are still at hand; those of streaming stores are pages alone.
    private static BandPlan PlanBand(AxisPhases rows)
    {
        const int OutputRows = 64;
        int inputRows = Math.Max(2, OutputRows / rows.Factor);
        int streamed = Math.Max(2, OutputRows / 2 / rows.Factor);
        return new BandPlan(
            inputRows,
            streamed,
            $"{inputRows * rows.Factor} output rows outweigh the beginning of a strip, and the next one finds their cache lines and pages at hand");
    }
}
