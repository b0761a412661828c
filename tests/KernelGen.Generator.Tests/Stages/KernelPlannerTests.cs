using KernelGen.Generator.Planning;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

public class KernelPlannerTests
{
    [Theory]
    [InlineData(1, 1, nameof(Strategy.Fallback))]
    [InlineData(1, 2, nameof(Strategy.ExpandOnly))]
    [InlineData(1, 64, nameof(Strategy.ExpandOnly))]
    [InlineData(2, 1, nameof(Strategy.BlendOnly))]
    [InlineData(64, 1, nameof(Strategy.BlendOnly))]
    [InlineData(2, 2, nameof(Strategy.BlendThenExpand))]
    [InlineData(2, 3, nameof(Strategy.ExpandThenBlend))]
    [InlineData(3, 2, nameof(Strategy.ExpandThenBlend))]
    [InlineData(64, 64, nameof(Strategy.ExpandThenBlend))]
    public void The_factors_choose_the_strategy(int factorHeight, int factorWidth, string strategy)
    {
        KernelPlan plan = Plans.Of(factorHeight, factorWidth);
        Assert.Equal(strategy, plan.Strategy.ToString());
        Assert.NotEmpty(plan.Reason);
    }

    [Fact]
    public void Up_to_8_channels_no_factor_falls_back() => Assert.DoesNotContain(
        Plans.All, plan => plan.Strategy == Strategy.Fallback && plan.Spec.Channels <= 8);

    [Fact]
    public void Every_width_has_a_path_from_the_widest_to_scalar_code() => Assert.All(Plans.Specialised, plan =>
        Assert.Equal(
            [VectorWidth.Vector512, VectorWidth.Vector256, VectorWidth.Vector128, VectorWidth.Scalar],
            plan.Paths.Select(path => path.Width)));

    [Fact]
    public void Every_path_keeps_the_budget_of_the_JIT() => Assert.All(
        Expansions(),
        expand =>
        {
            Assert.InRange(PlanBudget.CountLocals(expand), 1, PlanBudget.Locals);
            Assert.InRange(PlanBudget.CountOperations(expand), 1, PlanBudget.VectorOperations);
        });

    [Fact]
    public void Every_form_has_its_reason() => Assert.All(Expansions(), expand => Assert.NotEmpty(expand.Reason));

    [Fact]
    public void Only_the_expanding_strategies_expand() => Assert.All(Plans.Specialised, plan =>
        Assert.All(plan.Paths, path => Assert.Equal(plan.Expands, path.Expand is not null)));

    [Fact]
    public void Wide_pixels_go_by_channels_without_a_shuffle()
    {
        KernelPlan plan = Plans.Of(2, 2, channels: 21);
        Assert.All(plan.Paths, path =>
        {
            Assert.True(path.Expand!.LoopsOverChannels);
            Assert.Equal(path.Lanes, path.Expand.Lanes);
            Assert.All(path.Expand.Vectors, vector => Assert.True(vector.Nearer.IsWholeWindow));
        });
    }

    private static IEnumerable<ExpandPlan> Expansions() =>
        Plans.Specialised.SelectMany(plan => plan.Paths).Select(path => path.Expand).OfType<ExpandPlan>();
}
