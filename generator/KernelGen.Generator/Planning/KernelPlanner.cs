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
        (Strategy strategy, string reason) = ChooseStrategy(spec, phases);
        var columns = new ColumnTable(phases.Columns, spec.ChannelsPerPixel);
        ElementFacts element = ElementFacts.Of(spec.Element);
        IntegerPlan? integers = element.IsInteger ? IntegerPlan.Of(element, phases, columns) : null;
        ImmutableArray<PathPlan> paths = strategy == Strategy.Fallback
            ? []
            : [.. PlanPaths(spec, phases, columns, integers).Where(path => FitsRows(path, spec))];
        return new KernelPlan(
            spec, phases, strategy, reason, columns, PlanBand(phases.Rows), phases.Rows.Factor is > 1 and <= MaxUnrolledRows, paths)
        {
            Integers = integers,
        };
    }

    private static IEnumerable<PathPlan> PlanPaths(KernelSpec spec, PhaseTable phases, ColumnTable columns, IntegerPlan? integers)
    {
        bool interpolates = phases.Columns.Factor > 1;
        if (integers is null)
            return Widths.Select(width => PathPlanner.Plan(columns, interpolates, spec.Element, width));
        var planner = new IntegerPathPlanner(columns, interpolates, ElementFacts.Of(spec.Element), integers);
        return Widths.Select(planner.Plan).OfType<PathPlan>();
    }

    // Where the width is known, so is whether its rows hold a vector.
    private static bool FitsRows(PathPlan path, KernelSpec spec)
    {
        if (spec.Width is not { } width)
            return true;
        long outputWidth = spec.Columns.ToTransposedAxis().OutputExtent(width);
        return path.Width == VectorWidth.Scalar
            || ((long)width * spec.ChannelsPerPixel >= path.InputElements && outputWidth * spec.ChannelsPerPixel >= path.Lanes);
    }

    private static (Strategy Strategy, string Reason) ChooseStrategy(KernelSpec spec, PhaseTable phases) =>
        (phases.Rows.Factor, phases.Columns.Factor) switch
        {
            _ when spec.Element == ElementType.Float16 => (
                Strategy.Fallback,
                "vectors of Half have no arithmetic; each element is computed in float and rounded once"),
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
