using System.Collections.Immutable;
using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;

namespace KernelGen.Generator.Planning;

/// <summary>The third stage: from the mathematics of a kernel to the way it runs fastest.</summary>
internal static class KernelPlanner
{
    private static readonly ImmutableArray<VectorWidth> Widths =
        [VectorWidth.Vector512, VectorWidth.Vector256, VectorWidth.Vector128, VectorWidth.Scalar];

    private static readonly ScratchPlan NoScratch = new(0, "", 0, 0, 0);

    public static KernelPlan Plan(KernelSpec spec, PhaseTable phases)
    {
        (Strategy strategy, string reason) = ChooseStrategy(phases);
        if (strategy == Strategy.Fallback)
            return Fallback(spec, phases, reason);
        if (!ScratchPlanner.HoldsPixel(spec))
            return Fallback(spec, phases, DescribeTooLarge(spec));

        ImmutableArray<PathPlan> paths = [.. Widths.Select(width => PlanPath(spec, phases, strategy, width))];
        return ScratchPlanner.TryPlan(spec, strategy, paths) is { } scratch
            ? new KernelPlan(spec, phases, strategy, reason, scratch, paths)
            : Fallback(spec, phases, DescribeTooLarge(spec));
    }

    private static (Strategy Strategy, string Reason) ChooseStrategy(PhaseTable phases) =>
        (phases.Rows.Factor, phases.Columns.Factor) switch
        {
            (1, 1) => (Strategy.Fallback, "with a factor of 1 on both axes nothing is interpolated, only copied"),
            (1, _) => (Strategy.ExpandOnly, "the row factor is 1, so only columns are interpolated"),
            (_, 1) => (Strategy.BlendOnly, "the column factor is 1, so only rows are interpolated"),
            _ when phases.BlendsRowsFirst => (
                Strategy.BlendThenExpand,
                "at factor 2 two rows are blended first: the blend stays in registers, and no row is stored twice"),
            _ => (
                Strategy.ExpandThenBlend,
                $"each input row is expanded once and serves {phases.Rows.Factor} output rows, each of which is then one interpolation per element"),
        };

    private static PathPlan PlanPath(KernelSpec spec, PhaseTable phases, Strategy strategy, VectorWidth width)
    {
        int lanes = ElementFacts.Of(spec.Element).LanesOf(width);
        ExpandPlan? expand = strategy == Strategy.BlendOnly
            ? null
            : PlanExpand(ColumnPattern.Create(phases.Columns, spec.ChannelsPerPixel), spec.Element, lanes);
        return new PathPlan(width, lanes, expand);
    }

    private static ExpandPlan PlanExpand(ColumnPattern pattern, ElementType element, int lanes)
    {
        if (lanes > 1 && pattern.Channels < lanes && new LanePlanner(pattern, lanes).TryPlan() is { } byLane && PlanBudget.Fits(byLane))
            return byLane;

        // The widest vector that a pixel's channels fill.
        ElementFacts facts = ElementFacts.Of(element);
        int filled = Widths.Select(facts.LanesOf).First(candidate => candidate <= Math.Min(lanes, pattern.Channels));
        return new ChannelPlanner(pattern, filled).Plan();
    }

    private static KernelPlan Fallback(KernelSpec spec, PhaseTable phases, string reason) =>
        new(spec, phases, Strategy.Fallback, reason, NoScratch, []);

    private static string DescribeTooLarge(KernelSpec spec) =>
        $"even a block of one pixel, {spec.ChannelsPerPixel} channels that become {(long)spec.ChannelsPerPixel * spec.Columns.Factor} elements of a row, needs more than the {ScratchPlanner.ScratchBytes / 1024} KB of scratch";
}
