using KernelGen.Generator.Model;
using KernelGen.Generator.Planning;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

/// <summary>Plans of the largest numbers that are allowed.</summary>
public class ConvTransposeLimitTests
{
    // Products of what is allowed alone that no int holds.
    [Fact]
    public void The_taps_of_the_largest_kernels_are_looped_over()
    {
        ConvTransposePlan plan = PlanOf(ConvSpecs.Axis(16_384, 1), ConvSpecs.Axis(16_384, 1), outChannels: 1);
        Assert.False(plan.UnrollsTaps);
        Assert.NotNull(plan.FallbackReason);
    }

    [Theory]
    [InlineData(3, int.MaxValue / 3 * 2 + 1)]
    [InlineData(32_768, 131_072)]
    public void As_many_output_channels_as_a_weight_holds_are_planned(int stride, int outChannels) =>
        Assert.Equal(4, PlanOf(ConvSpecs.Axis(1, 1), ConvSpecs.Axis(1, stride), outChannels).Paths.Length);

    private static ConvTransposePlan PlanOf(ConvAxisSpec rows, ConvAxisSpec columns, int outChannels)
    {
        ConvTransposeSpec spec = ConvSpecs.Of(ConvSpecs.Axis(1, 1), ConvSpecs.Axis(1, 1), (_, _) => 1);
        return ConvTransposePlanner.Plan(spec with { Weights = null, Rows = rows, Columns = columns, OutChannels = outChannels });
    }
}
