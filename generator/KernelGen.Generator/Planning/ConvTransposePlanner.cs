using System.Collections.Immutable;
using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;

namespace KernelGen.Generator.Planning;

/// <summary>From the mathematics of a transposed convolution to the way it runs fastest.</summary>
internal static class ConvTransposePlanner
{
    /// <summary>The most weights that are written out one by one: code of some thousand instructions for each width.</summary>
    private const int MaxUnrolledWeights = 256;

    /// <summary>The most output channels whose sums are held at once where weights are written out.</summary>
    private const int MaxUnrolledChannels = 8;

    /// <summary>The most kernels of groups that are written out.</summary>
    private const int MaxUnrolledKernels = 16;

    /// <summary>The most phases that are written out.</summary>
    private const int MaxUnrolledPhases = 64;

    /// <summary>The most multiplications of a block that are written out rather than looped over.</summary>
    private const int MaxUnrolledMultiplies = 240;

    private static readonly ImmutableArray<VectorWidth> Widths =
        [VectorWidth.Vector512, VectorWidth.Vector256, VectorWidth.Vector128, VectorWidth.Scalar];

    public static ConvTransposePlan Plan(ConvTransposeSpec spec)
    {
        WeightFindings findings = WeightFindings.Lower(spec);
        ConvPhases rows = ConvPhases.Lower(spec.Rows);
        ConvPhases columns = ConvPhases.Lower(spec.Columns);
        var plan = new ConvTransposePlan(spec, findings, ConvStrategy.Blocks, "", rows, columns, []);
        if (findings.Bilinear is { } upsampling)
        {
            return plan with
            {
                Strategy = ConvStrategy.Upsampling,
                Reason = "the weights are the bilinear filler, so it is the bilinear upsampling with the border Zero",
                Upsampling = PlanUpsampling(upsampling),
            };
        }

        if (FindObstacle(spec, rows, columns) is { } obstacle)
            return PlanBlocks(plan) with { FallbackReason = obstacle };
        if (spec.Weights is not null && TryUnroll(plan) is { } unrolled)
            return unrolled;
        return PlanBlocks(plan);
    }

    /// <summary>The plan of an upsampling.</summary>
    public static KernelPlan PlanUpsampling(KernelSpec spec) => KernelPlanner.Plan(spec, PhaseTable.Lower(spec));

    /// <summary>Why a convolution calls the general code of the runtime; null where it does not.</summary>
    public static string? FindFallback(ConvTransposeSpec spec) =>
        FindObstacle(spec, ConvPhases.Lower(spec.Rows), ConvPhases.Lower(spec.Columns));

    // What one vector of positions reads in all phases has to find room in the runtime's scratch memory. Fillers always do: they
    // reach over three.
    private static string? FindObstacle(ConvTransposeSpec spec, ConvPhases rows, ConvPhases columns)
    {
        int bytes = ElementFacts.Of(spec.Element).Bytes;
        int lanes = ElementFacts.Of(spec.Element).LanesOf(VectorWidth.Vector512);
        long rowReach = ReachOf(rows);
        long columnReach = ReachOf(columns);
        bool fits = rowReach * (lanes + columnReach) + columnReach + 4 * lanes <= ScratchLimits.InputBytes / bytes
            && lanes + columnReach <= ScratchLimits.LineBytes / bytes;
        return fits ? null : $"an output reaches over {rowReach} by {columnReach} inputs, more than a tile has room for";
    }

    private static long ReachOf(ConvPhases phases) => (long)(phases.MaxCount - 1) * phases.InputStep + 2;

    private static ConvTransposePlan? TryUnroll(ConvTransposePlan plan)
    {
        ConvTransposeSpec spec = plan.Reduced;
        long phases = (long)plan.Rows.WithTaps.Length * plan.Columns.WithTaps.Length;
        if (spec.OutChannelsPerGroup > MaxUnrolledChannels || phases > MaxUnrolledPhases)
            return null;
        GroupKernels kernels = GroupKernels.Of(spec);
        if (kernels.Count > MaxUnrolledKernels)
            return null;
        bool separable = plan.Findings.Separable is not null;
        long weights = kernels.Representatives.Sum(group => WeightsOf(plan, group));
        if (weights > MaxUnrolledWeights)
            return null;
        string what = separable
            ? "two one-dimensional passes"
            : weights == 1 ? "one multiplication" : $"{weights} multiplications";
        return plan with
        {
            Strategy = separable ? ConvStrategy.Separable : ConvStrategy.Unrolled,
            Reason = $"{what} with constant weights are written out, and zeros left out, phase by phase",
            Kernels = kernels,
            Paths = [.. Widths.Select(width => ConvPathPlanner.PlanUnrolled(spec.OutChannelsPerGroup, spec.Element, width))],
        };
    }

    private static long WeightsOf(ConvTransposePlan plan, int group)
    {
        ConvTransposeSpec spec = plan.Reduced;
        if (plan.Findings.Separable is { } separable)
        {
            RankOneKernel kernel = separable.Kernels[group];
            return kernel.Vertical.Count(weight => weight != 0) + kernel.Horizontal.Count(weight => weight != 0);
        }

        return GroupKernels.WeightsOf(spec, WeightTensor.Of(spec)!, group).LongCount(weight => weight.Value != 0);
    }

    private static ConvTransposePlan PlanBlocks(ConvTransposePlan plan)
    {
        ConvTransposeSpec spec = plan.Reduced;
        ImmutableArray<ConvPathPlan> paths =
            [.. Widths.Select(width => ConvPathPlanner.PlanBlocks(spec.OutChannelsPerGroup, spec.Columns, spec.Element, width))];
        long taps = (long)plan.Rows.MaxCount * plan.Columns.MaxCount;
        bool alike = IsAlike(plan.Rows) && IsAlike(plan.Columns);
        string weights = spec.Weights is null ? "weights given by the call" : "many weights";
        return plan with
        {
            Reason = $"{weights}: each phase is a small convolution, summed in blocks of output channels by positions while input channels go by",
            Paths = paths,
            UnrollsTaps = alike && taps * paths.Max(path => path.Channels * path.Vectors) <= MaxUnrolledMultiplies,
            Upsampling = spec.Weights is null && BilinearFillerFinder.FindPossible(spec) is { } upsampling ? PlanUpsampling(upsampling) : null,
        };
    }

    // Whether every phase has as many taps.
    private static bool IsAlike(ConvPhases phases) =>
        !phases.HasGaps && phases.WithTaps.All(phase => phase.Count == phases.MaxCount);
}
