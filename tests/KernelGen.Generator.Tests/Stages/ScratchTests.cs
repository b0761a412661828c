using KernelGen.CompilerServices;
using KernelGen.Generator.Planning;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

/// <summary>Raw references stay within the scratch that the runtime promises.</summary>
public class ScratchTests
{
    [Fact]
    public void The_promise_is_the_runtimes() => Assert.Equal(KernelHost.ScratchBytes, ScratchPlanner.ScratchBytes);

    [Fact]
    public void All_rows_fit() => Assert.All(Plans.Specialised, plan =>
    {
        ScratchPlan scratch = plan.Scratch;
        int rows = plan.Strategy switch
        {
            Strategy.BlendThenExpand or Strategy.BlendOnly => 2 * scratch.StagedLength,
            Strategy.ExpandThenBlend => scratch.StagedLength + 2 * scratch.ExpandedLength,
            _ => scratch.StagedLength,
        };
        Assert.InRange(scratch.BlockPixels, 1, int.MaxValue);
        Assert.NotEmpty(scratch.Reason);
        Assert.InRange(
            (rows + scratch.TailLength) * ElementFacts.Of(plan.Spec.Element).Bytes, 1, KernelHost.ScratchBytes);
    });

    [Fact]
    public void The_last_step_of_a_block_stays_within_its_rows() => Assert.All(Plans.Specialised, plan =>
    {
        foreach (PathPlan path in plan.Paths)
        {
            if (path.Expand is { } expand)
                AssertWithin(plan, expand);
            else
                Assert.InRange(path.Lanes, 1, Math.Min(plan.Scratch.StagedLength, plan.Scratch.TailLength));
        }
    });

    // The pixels of a block are staged with their halo; nothing tells a step where they end.
    private static void AssertWithin(KernelPlan plan, ExpandPlan expand)
    {
        ScratchPlan scratch = plan.Scratch;
        int channels = plan.Spec.ChannelsPerPixel;
        int count = scratch.BlockPixels * plan.Spec.Columns.Factor * channels;
        int steps = (count + expand.OutputsPerStep - 1) / expand.OutputsPerStep;
        int lastPixel = (steps - 1) * expand.PixelsPerStep;
        int lastChannel = expand.LoopsOverChannels ? channels - expand.Lanes : 0;
        int loadedEnd = lastPixel * channels + expand.Windows.Max(window => window.Offset) + lastChannel + expand.Lanes;
        int staged = (scratch.BlockPixels + ColumnPattern.Halo) * channels;
        Assert.InRange(loadedEnd, 0, scratch.StagedLength);
        Assert.InRange(staged, 0, scratch.StagedLength);
        if (plan.ExpandsIntoOutput)
            Assert.InRange(expand.Reach, 1, scratch.TailLength);
        else
            Assert.InRange((steps - 1) * expand.OutputsPerStep + expand.Reach, 1, scratch.ExpandedLength);
    }

    [Theory]
    [InlineData(2, 2, int.MaxValue)]
    [InlineData(4, 4, 1 << 30)]
    [InlineData(4, 4, 5000)]
    [InlineData(2, 1, int.MaxValue)]
    public void Channels_beyond_the_scratch_fall_back(int factorHeight, int factorWidth, int channels)
    {
        KernelPlan plan = Plans.Of(factorHeight, factorWidth, channels);
        Assert.Equal(Strategy.Fallback, plan.Strategy);
        Assert.Contains($"{(long)channels * factorWidth} elements", plan.Reason, StringComparison.Ordinal);
    }
}
