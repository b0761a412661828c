using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;
using KernelGen.Generator.Planning;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

/// <summary>Every expansion plan computes what the phase table says, within its scratch.</summary>
public class ExpandPlanTests
{
    public static TheoryData<int> Factors => [.. Enumerable.Range(2, BilinearFiller.MaxFactor - 1)];

    [Theory]
    [MemberData(nameof(Factors))]
    public void Computes_the_phase_table(int factor) =>
        AssertComputes(factor, BilinearFiller.CanonicalPadding(factor), [1, 2, 3, 4, 5, 8, 21]);

    [Theory]
    [MemberData(nameof(Factors))]
    public void Computes_the_phase_table_from_whichever_phase_a_row_starts(int factor)
    {
        AssertComputes(factor, padding: 0, [1, 3]);
        AssertComputes(factor, padding: factor - 1, [1, 3]);
    }

    private static void AssertComputes(int factor, int padding, int[] channelCounts)
    {
        AxisPhases phases = AxisPhases.Lower(new AxisSpec(factor, padding, padding));
        foreach (int channels in channelCounts)
        {
            var pattern = ColumnPattern.Create(phases, channels);
            foreach (int lanes in new[] { 1, 2, 4, 8, 16 })
                Assert.All(PlansOf(pattern, lanes), plan => AssertComputes(plan, phases, channels));
        }
    }

    // Both forms where both are possible, whichever the planner would choose.
    private static IEnumerable<ExpandPlan> PlansOf(ColumnPattern pattern, int lanes)
    {
        if (lanes <= pattern.Channels)
            yield return new ChannelPlanner(pattern, lanes).Plan();
        if (lanes > 1 && new LanePlanner(pattern, lanes).TryPlan() is { } plan)
            yield return plan;
    }

    private static void AssertComputes(ExpandPlan plan, AxisPhases phases, int channels)
    {
        Assert.NotEmpty(plan.Reason);
        Assert.True(plan.OutputsPerStep <= plan.Reach, "A step must reach what it advances.");
        Assert.Equal(plan.PixelsPerStep * phases.Factor * channels, plan.OutputsPerStep);

        // Two steps, so that each may overwrite what lies beyond the one before it.
        int count = 2 * plan.OutputsPerStep;
        Rational[] staged = StagedValues((2 * plan.PixelsPerStep + ColumnPattern.Halo) * channels + plan.Lanes);
        Rational?[] outputs = new ExpandSimulator(plan, channels, staged, count + plan.Reach).Run(count);
        for (int element = 0; element < count; element++)
            Assert.Equal(Expected(phases, channels, staged, element), outputs[element]);
    }

    private static Rational Expected(AxisPhases phases, int channels, Rational[] staged, int element)
    {
        int input = phases.FirstInputOf(element / channels, out Phase phase) - phases.FirstInput;
        return phase.Taps.Aggregate(
            Rational.Zero,
            (sum, tap) => sum + tap.Weight * staged[(input + 1 + tap.InputOffset) * channels + element % channels]);
    }

    // No two pairs of neighbours differ by the same.
    private static Rational[] StagedValues(int length) =>
        [.. Enumerable.Range(0, length).Select(i => new Rational((long)i * i * i + 7, 1))];
}
