using KernelGen.Generator.Lowering;

namespace KernelGen.Generator.Planning;

/// <summary>
/// Operations per output element on the widest path, in the interior, without staging (a copy of each input row).
/// </summary>
internal sealed record KernelCost(double Multiplies, double Additions, double Loads, double Stores)
{
    public static KernelCost Of(KernelPlan plan)
    {
        AxisPhases rows = plan.Phases.Rows;
        double blended = (double)rows.Phases.Count(phase => !phase.IsCopy) / rows.Factor;
        if (plan.Paths[0].Expand is not { } expand)
            return OfLerps(blended, loads: 1 + blended, stores: 1);

        // Of one expanded element, lanes that another vector overwrites included.
        int channels = plan.Spec.ChannelsPerPixel;
        int rounds = expand.LoopsOverChannels ? (channels + expand.Lanes - 1) / expand.Lanes : 1;
        double lanes = (double)rounds * expand.Lanes / expand.OutputsPerStep;
        double windows = expand.Windows.Length * lanes;
        double stores = expand.Vectors.Length * lanes;
        double lerps = expand.Vectors.Count(vector => vector.Farther is not null) * lanes;
        return plan.Strategy switch
        {
            Strategy.BlendThenExpand => OfLerps(windows + lerps, 2 * windows, stores),
            Strategy.ExpandThenBlend => OfLerps(
                blended + lerps / rows.Factor, 1 + blended + windows / rows.Factor, 1 + stores / rows.Factor),
            _ => OfLerps(lerps, windows, stores),
        };
    }

    // A lerp is a subtraction, a multiplication and an addition.
    private static KernelCost OfLerps(double lerps, double loads, double stores) => new(lerps, 2 * lerps, loads, stores);
}
