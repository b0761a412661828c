using CsCheck;
using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

public class ChannelBlocksTests
{
    private static readonly ConvAxisSpec Rows = ConvSpecs.Axis(2, 1);
    private static readonly ConvAxisSpec Columns = ConvSpecs.Axis(3, 1);

    [Theory]
    [InlineData(1, 6, 6)]
    [InlineData(2, 6, 6)]
    [InlineData(1, 6, 12)]
    [InlineData(2, 12, 6)]
    public void Zero_off_the_channel_diagonal(int groups, int inChannels, int outChannels)
    {
        int parts = Math.Min(inChannels, outChannels) / groups;
        ConvTransposeSpec spec = Blocks(inChannels, outChannels, groups, parts);
        AssertSameConvolution(spec, ChannelBlocks.Refine(spec), expectedGroups: 6);
    }

    [Fact]
    public void Blocks_of_channels_become_groups() =>
        Gen.Select(Gen.Int[1, 3], Gen.Int[1, 4], Gen.Int[1, 3], Gen.Int[1, 3]).Sample((groups, parts, inputs, outputs) =>
        {
            ConvTransposeSpec spec = Blocks(groups * parts * inputs, groups * parts * outputs, groups, parts);
            AssertSameConvolution(spec, ChannelBlocks.Refine(spec), groups * parts);
        });

    [Fact]
    public void One_weight_between_blocks_joins_them()
    {
        // Of four channels the kernels (0, 1) and (3, 2) leave two blocks, and (0, 3) and (3, 0) none.
        ConvTransposeSpec spec = Blocks(4, 4, 1, 4);
        ConvTransposeSpec two = ChannelBlocks.Refine(spec.WithWeight(6 + 5, _ => 1e-40f));
        Assert.Equal(2, two.Groups);
        Assert.Equal(2, ChannelBlocks.Refine(spec.WithWeight((3 * 4 + 2) * 6, _ => 1)).Groups);
        ConvTransposeSpec none = spec.WithWeight(3 * 6, _ => -1);
        Assert.Same(none, ChannelBlocks.Refine(none));
        ConvTransposeSpec neither = spec.WithWeight(3 * 4 * 6, _ => -1);
        Assert.Same(neither, ChannelBlocks.Refine(neither));
    }

    [Fact]
    public void One_weight_of_the_second_group_counts_too()
    {
        ConvTransposeSpec spec = Blocks(4, 4, 2, 2);
        ConvTransposeSpec joined = spec.WithWeight((2 * 2 + 1) * 6, _ => 1);
        Assert.Same(joined, ChannelBlocks.Refine(joined));
    }

    [Fact]
    public void A_negative_zero_is_zero() =>
        Assert.Equal(4, ChannelBlocks.Refine(Blocks(4, 4, 1, 4).WithWeight(6, _ => -0.0)).Groups);

    [Fact]
    public void What_has_no_blocks_stays_the_same()
    {
        ConvTransposeSpec dense = ConvSpecs.Of(Rows, Columns, 4, 6, 2, (_, _, _, _) => 1);
        Assert.Same(dense, ChannelBlocks.Refine(dense));
        ConvTransposeSpec depthwise = ConvSpecs.Of(Rows, Columns, 4, 4, 4, (_, _, _, _) => 1);
        Assert.Same(depthwise, ChannelBlocks.Refine(depthwise));
        ConvTransposeSpec unknown = Blocks(4, 4, 1, 4) with { Weights = null };
        Assert.Same(unknown, ChannelBlocks.Refine(unknown));
    }

    [Fact]
    public void Everything_else_is_kept()
    {
        ConvTransposeSpec spec = Blocks(2, 2, 1, 2) with { Bias = new([1.0, 2.0]), Height = 5, Threads = 3 };
        ConvTransposeSpec refined = ChannelBlocks.Refine(spec);
        Assert.Equal(spec with { Groups = 2, Weights = refined.Weights }, refined);
        Assert.NotEqual(spec, refined);
    }

    // Weights that are all different, and zero outside blocks of channels.
    private static ConvTransposeSpec Blocks(int inChannels, int outChannels, int groups, int parts)
    {
        (int inputs, int outputs) = (inChannels / groups / parts, outChannels / groups / parts);
        return ConvSpecs.Of(Rows, Columns, inChannels, outChannels, groups, (input, output, ky, kx) =>
            input % (inChannels / groups) / inputs == output / outputs
                ? 1 + kx + 3 * (ky + 2 * (output + 100 * input))
                : 0);
    }

    private static void AssertSameConvolution(ConvTransposeSpec spec, ConvTransposeSpec refined, int expectedGroups)
    {
        Assert.Equal(expectedGroups, refined.Groups);
        Assert.Equal(refined.InChannels * refined.OutChannelsPerGroup * 6, refined.Weights!.Value.Count);
        for (int input = 0; input < spec.InChannels; input++)
        {
            for (int output = 0; output < spec.OutChannels; output++)
                Assert.Equal(KernelOf(spec, input, output), KernelOf(refined, input, output));
        }
    }

    // The kernel between two channels, both counted through all groups; zeros between groups.
    private static IEnumerable<double> KernelOf(ConvTransposeSpec spec, int input, int output)
    {
        bool isSameGroup = input / spec.InChannelsPerGroup == output / spec.OutChannelsPerGroup;
        return isSameGroup
            ? WeightTensor.Of(spec)!.Kernel(input, output % spec.OutChannelsPerGroup).Select(number => number.Value)
            : Enumerable.Repeat(0.0, spec.Rows.KernelSize * spec.Columns.KernelSize);
    }
}
