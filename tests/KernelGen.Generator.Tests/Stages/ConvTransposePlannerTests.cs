using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;
using KernelGen.Generator.Planning;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

public class ConvTransposePlannerTests
{
    private static readonly int[] Channels = [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 13, 16, 17, 21, 32, 64, 100];

    /// <summary>Weights of the call for every number of output channels, both element types and some strides.</summary>
    private static ConvTransposePlan[] OfTheCall =>
    [
        .. from channels in Channels
           from size in new (int Kernel, int Stride)[] { (1, 1), (2, 2), (4, 2), (9, 3) }
           from element in new[] { ElementType.Float32, ElementType.Float64 }
           select ConvTransposePlanner.Plan(
               ConvSpecs.Of(ConvSpecs.Axis(size.Kernel, size.Stride), ConvSpecs.Axis(size.Kernel, size.Stride), 3, channels, 1, (_, _, _, _) => 0)
                   with { Weights = null, Element = element }),
    ];

    [Fact]
    public void Weights_of_the_call_are_summed_in_blocks() => Assert.All(OfTheCall, plan =>
    {
        Assert.Equal(ConvStrategy.Blocks, plan.Strategy);
        Assert.Null(plan.FallbackReason);
        Assert.StartsWith("weights given by the call", plan.Reason, StringComparison.Ordinal);
    });

    [Fact]
    public void Every_width_has_a_path_from_the_widest_to_scalar_code() => Assert.All(OfTheCall, plan => Assert.Equal(
        [VectorWidth.Vector512, VectorWidth.Vector256, VectorWidth.Vector128, VectorWidth.Scalar],
        plan.Paths.Select(path => path.Width)));

    // The sums of a block, the vectors of inputs that they share, and a weight.
    [Fact]
    public void A_block_fits_the_registers() => Assert.All(
        OfTheCall.SelectMany(plan => plan.Paths).Where(path => path.Width != VectorWidth.Scalar),
        path => Assert.InRange(path.Channels * path.Vectors + path.Vectors + 1, 3, path.Width == VectorWidth.Vector512 ? 32 : 16));

    [Fact]
    public void Blocks_of_channels_are_all_channels() => Assert.All(OfTheCall, plan => Assert.All(plan.Paths, path =>
    {
        int outChannels = plan.Spec.OutChannelsPerGroup;
        Assert.InRange(path.Channels, 1, outChannels);
        Assert.Equal(outChannels % path.Channels, path.RestChannels);
        Assert.NotEmpty(path.Reason);
    }));

    [Fact]
    public void Many_channels_are_summed_several_at_once() => Assert.All(
        OfTheCall.Where(plan => plan.Spec.OutChannels >= 4).SelectMany(plan => plan.Paths),
        path => Assert.InRange(path.Channels, 2, 12));

    [Theory]
    [InlineData(1, 1, nameof(ConvStrategy.Unrolled))]
    [InlineData(2, 8, nameof(ConvStrategy.Unrolled))]
    [InlineData(2, 9, nameof(ConvStrategy.Blocks))]
    [InlineData(16, 1, nameof(ConvStrategy.Unrolled))]
    [InlineData(17, 1, nameof(ConvStrategy.Blocks))]
    public void Few_constant_weights_are_written_out(int inChannels, int outChannels, string strategy)
    {
        ConvTransposePlan plan = ConvTransposePlanner.Plan(ConvSpecs.Of(
            ConvSpecs.Axis(4, 2), ConvSpecs.Axis(4, 2), inChannels, outChannels, 1,
            (i, o, ky, kx) => 1 + ky * ky + kx + 7 * o * kx + i * ky * kx));
        Assert.Equal(strategy, plan.Strategy.ToString());
        Assert.NotEmpty(plan.Reason);
    }

    // Every group has weights of its own: 16 kernels are written out, 17 are not.
    [Theory]
    [InlineData(16, false, nameof(ConvStrategy.Unrolled))]
    [InlineData(17, false, nameof(ConvStrategy.Blocks))]
    [InlineData(100, true, nameof(ConvStrategy.Unrolled))]
    public void Kernels_of_groups_are_written_out_once(int groups, bool areEqual, string strategy)
    {
        ConvTransposePlan plan = ConvTransposePlanner.Plan(ConvSpecs.Of(
            ConvSpecs.Axis(2, 2), ConvSpecs.Axis(2, 2), groups, groups, groups,
            (i, _, ky, kx) => 1 + ky * ky + kx + ky * kx + (areEqual ? 0 : i)));
        Assert.Equal(strategy, plan.Strategy.ToString());
        if (strategy == nameof(ConvStrategy.Unrolled))
            Assert.Equal(areEqual ? 1 : groups, plan.Kernels!.Count);
    }

    [Fact]
    public void Kernels_of_rank_1_are_two_passes()
    {
        ConvTransposePlan plan = ConvTransposePlanner.Plan(ConvSpecs.Of(
            ConvSpecs.Axis(5, 2), ConvSpecs.Axis(5, 2), (ky, kx) => (1 + ky) * (1 + kx * kx)));
        Assert.Equal(ConvStrategy.Separable, plan.Strategy);
        Assert.StartsWith("two one-dimensional passes", plan.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_filler_is_the_plan_of_its_upsampling()
    {
        ConvAxisSpec axis = ConvSpecs.Axis(4, 2) with { PadStart = 1, PadEnd = 1 };
        ConvTransposeSpec spec = ConvSpecs.Of(
            axis, axis, 3, 3, 1, (input, output, ky, kx) => input == output ? TapOf(ky) * TapOf(kx) : 0);
        ConvTransposePlan plan = ConvTransposePlanner.Plan(spec);
        Assert.Equal(ConvStrategy.Upsampling, plan.Strategy);
        Assert.Empty(plan.Paths);
        Assert.Equal((3, Border.Zero, AxisSpec.Canonical(2)), (plan.Upsampling!.Spec.Channels, plan.Upsampling.Spec.Border, plan.Upsampling.Spec.Rows));

        ConvTransposePlan ofTheCall = ConvTransposePlanner.Plan(spec with { Weights = null });
        Assert.Equal(ConvStrategy.Blocks, ofTheCall.Strategy);
        Assert.Equal(plan.Upsampling.Spec, ofTheCall.Upsampling!.Spec);

        static double TapOf(int i) => BilinearFiller.Numerator(4, i) / 4.0;
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(3000, false)]
    public void What_no_tile_has_room_for_calls_the_general_code(int dilation, bool fits)
    {
        ConvTransposePlan plan = ConvTransposePlanner.Plan(
            ConvSpecs.Of(ConvSpecs.Axis(1, 1), ConvSpecs.Axis(2, 1, dilation), (_, kx) => 1 + kx));
        Assert.Equal(fits, plan.FallbackReason is null);
        if (!fits)
            Assert.Contains($"1 by {dilation + 2} inputs", plan.FallbackReason!.Replace("2 by", "1 by", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
