using KernelGen.Generator.Model;
using KernelGen.Generator.Planning;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

/// <summary>How many sums the registers hold at once, by output channels and vectors of positions.</summary>
public class ConvPathPlannerTests
{
    // 32 registers with 512 bits and 16 with 256: sums, a vector of inputs for each vector of positions, and a weight.
    [Theory]
    [InlineData(1, "1 by 8", "1 by 7", "1 by 1")]
    [InlineData(2, "2 by 8", "2 by 5", "2 by 1")]
    [InlineData(3, "3 by 7", "3 by 3", "3 by 1")]
    [InlineData(4, "4 by 6", "4 by 3", "4 by 1")]
    [InlineData(5, "5 by 5", "5 by 2", "5 by 1")]
    [InlineData(7, "7 by 3", "4 by 3, then 3", "7 by 1")]
    [InlineData(8, "8 by 3", "4 by 3", "8 by 1")]
    [InlineData(13, "7 by 3, then 6", "5 by 2, then 3", "7 by 1, then 6")]
    [InlineData(21, "7 by 3", "3 by 3", "11 by 1, then 10")]
    [InlineData(64, "8 by 3", "4 by 3", "11 by 1, then 9")]
    public void Blocks(int outChannels, string with512, string with256, string scalar)
    {
        Assert.Equal((with512, 16), Describe(outChannels, 1, VectorWidth.Vector512));
        Assert.Equal((with256, 8), Describe(outChannels, 1, VectorWidth.Vector256));
        Assert.Equal((with256, 4), Describe(outChannels, 1, VectorWidth.Vector128));
        Assert.Equal((scalar, 1), Describe(outChannels, 1, VectorWidth.Scalar));
        if (outChannels > 2)
            Assert.Equal((with256, 8), Describe(outChannels, 2, VectorWidth.Vector256));
    }

    // The column phases of one or two channels stand side by side where at least two vectors of each find registers.
    [Theory]
    [InlineData(1, 2, "1 by 8 in 2 phases", "1 by 5 in 2 phases")]
    [InlineData(1, 3, "1 by 7 in 3 phases", "1 by 3 in 3 phases")]
    [InlineData(1, 8, "1 by 3 in 8 phases", "1 by 7")]
    [InlineData(1, 14, "1 by 2 in 14 phases", "1 by 7")]
    [InlineData(1, 15, "1 by 8", "1 by 7")]
    [InlineData(2, 2, "2 by 6 in 2 phases", "2 by 3 in 2 phases")]
    [InlineData(2, 3, "2 by 4 in 3 phases", "2 by 2 in 3 phases")]
    [InlineData(2, 4, "2 by 3 in 4 phases", "2 by 5")]
    [InlineData(2, 8, "2 by 8", "2 by 5")]
    public void Merged_phases(int outChannels, int stride, string with512, string with256)
    {
        Assert.Equal((with512, 16), Describe(outChannels, stride, VectorWidth.Vector512));
        Assert.Equal((with256, 8), Describe(outChannels, stride, VectorWidth.Vector256));
        Assert.Equal(($"{outChannels} by 1", 1), Describe(outChannels, stride, VectorWidth.Scalar));
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(2, 4)]
    [InlineData(3, 2)]
    [InlineData(4, 2)]
    [InlineData(5, 1)]
    [InlineData(8, 1)]
    [InlineData(9, 1)]
    public void Where_weights_are_written_out_eight_sums_keep_the_processor_busy(int outChannels, int vectors)
    {
        ConvPathPlan path = ConvPathPlanner.PlanUnrolled(outChannels, ElementType.Float64, VectorWidth.Vector256);
        Assert.Equal((4, outChannels, 0, vectors, 1), (path.Lanes, path.Channels, path.RestChannels, path.Vectors, path.ColumnPhases));
        Assert.Equal(vectors, ConvPathPlanner.PlanUnrolled(outChannels, ElementType.Float64, VectorWidth.Scalar).Vectors);
    }

    [Theory]
    [InlineData(1, 1, 512, "the sums of 1 output channel by 8 vectors of 16 positions stay in registers")]
    [InlineData(7, 1, 256, "the sums of 4 output channels by 3 vectors of 8 positions stay in registers, 3 in the last block")]
    [InlineData(8, 1, 0, "the sums of 8 output channels at once")]
    [InlineData(13, 1, 0, "the sums of 7 output channels at once, 6 in the last block")]
    [InlineData(2, 3, 512, "the sums of 2 output channels in all 3 column phases by 4 vectors of 16 positions stay in registers, and share what they load")]
    public void The_reason_of_a_block(int outChannels, int stride, int bits, string reason) =>
        Assert.Equal(reason, ConvPathPlanner.PlanBlocks(outChannels, ConvSpecs.Axis(4, stride), ElementType.Float32, (VectorWidth)bits).Reason);

    [Theory]
    [InlineData(0, "one position at a time")]
    [InlineData(128, "2 independent vectors of 2 positions for each output channel")]
    public void The_reason_where_weights_are_written_out(int bits, string reason) =>
        Assert.Equal(reason, ConvPathPlanner.PlanUnrolled(3, ElementType.Float64, (VectorWidth)bits).Reason);

    private static (string Block, int Lanes) Describe(int outChannels, int stride, VectorWidth width)
    {
        ConvPathPlan path = ConvPathPlanner.PlanBlocks(outChannels, ConvSpecs.Axis(4, stride), ElementType.Float32, width);
        Assert.Equal(width, path.Width);
        string rest = path.RestChannels > 0 ? $", then {path.RestChannels}" : "";
        string phases = path.ColumnPhases > 1 ? $" in {path.ColumnPhases} phases" : "";
        return ($"{path.Channels} by {path.Vectors}{rest}{phases}", path.Lanes);
    }
}
