using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

/// <summary>Phases whose weights sum to different values.</summary>
public class PhaseImbalanceTests
{
    [Fact]
    public void Three_ones_by_stride_2_fall_on_every_other_output_twice()
    {
        ConvAxisSpec axis = ConvSpecs.Axis(3, 2);
        Assert.Equal(
            new PhaseImbalance(0, 0, new PhaseSum(1, 1, 1, 1, 1), new PhaseSum(0, 0, 4, 4, 4)),
            PhaseImbalance.Find(ConvSpecs.Of(axis, axis, (_, _) => 1)));
    }

    [Fact]
    public void What_is_even_is_found_nowhere()
    {
        ConvAxisSpec axis = ConvSpecs.Axis(4, 2);
        ConvTransposeSpec spec = ConvSpecs.Of(axis, axis, (ky, kx) => BilinearFiller.Numerator(4, ky) * BilinearFiller.Numerator(4, kx));
        Assert.Null(PhaseImbalance.Find(spec));
        Assert.Null(PhaseImbalance.Find(spec with { Weights = null }));
        Assert.Null(PhaseImbalance.Find(OneRow(5, 7, 1, [0, 0, 0, 0, 0])));
    }

    // Of two sums that are equal the phase that comes first is named; dilation 2 puts tap 2 into phase 1.
    [Theory]
    [InlineData(4, 1, new[] { 1.0, 2, 2, 1 }, 0, 1.0, 1, 2.0)]
    [InlineData(4, 1, new[] { 2.0, 1, 1, 2 }, 1, 1.0, 0, 2.0)]
    [InlineData(3, 2, new[] { 1.0, 5, 5 }, 0, 1.0, 1, 5.0)]
    [InlineData(2, 1, new[] { -3.0, 1, 1, 1 }, 0, -2.0, 1, 2.0)]
    public void The_least_and_the_greatest_sum(
        int stride, int dilation, double[] weights, int leastColumn, double least, int greatestColumn, double greatest)
    {
        PhaseImbalance found = PhaseImbalance.Find(OneRow(weights.Length, stride, dilation, weights))!;
        Assert.Equal((0, leastColumn, least), (found.Least.Row, found.Least.Column, found.Least.Value));
        Assert.Equal((0, greatestColumn, greatest), (found.Greatest.Row, found.Greatest.Column, found.Greatest.Value));
    }

    [Fact]
    public void Magnitudes_are_summed_without_signs()
    {
        PhaseImbalance found = PhaseImbalance.Find(OneRow(4, 2, 1, [-3, 1, 1, 1]))!;
        Assert.Equal((4, 2), (found.Least.Magnitude, found.Least.Taps));
    }

    // Outputs that no input reaches are a phase of sum 0: the first such row, or the first such column.
    [Theory]
    [InlineData(2, 3, 3, 3, 2, 0)]
    [InlineData(3, 3, 1, 2, 0, 1)]
    [InlineData(1, 4, 1, 1, 1, 0)]
    [InlineData(2, 2, 3, 5, 0, 3)]
    public void A_phase_without_taps_sums_to_0(int rows, int rowStride, int columns, int columnStride, int emptyRow, int emptyColumn)
    {
        PhaseImbalance found = PhaseImbalance.Find(
            ConvSpecs.Of(ConvSpecs.Axis(rows, rowStride), ConvSpecs.Axis(columns, columnStride), (_, _) => 2))!;
        Assert.Equal(new PhaseSum(emptyRow, emptyColumn, 0, 0, 0), found.Least);
        Assert.Equal(2, found.Greatest.Value);
    }

    // 16 ulp of 1 for each tap of a sum of 1.
    [Theory]
    [InlineData(false, new[] { 1.0, 1 }, 16, true)]
    [InlineData(false, new[] { 1.0, 1 }, 17, false)]
    [InlineData(true, new[] { 1.0, 1 }, 16, true)]
    [InlineData(true, new[] { 1.0, 1 }, 17, false)]
    [InlineData(false, new[] { 0.5, 0.5, 0.5, 0.5 }, 32, true)]
    [InlineData(false, new[] { 0.5, 0.5, 0.5, 0.5 }, 33, false)]
    [InlineData(false, new[] { -1.5, 1, 2.5, 0 }, 8 * 16, true)]
    [InlineData(false, new[] { -1.5, 1, 2.5, 0 }, 8 * 16 + 1, false)]
    public void Differences_as_large_as_rounding_are_none(bool isDouble, double[] weights, int ulps, bool isEven)
    {
        double[] changed = [.. weights];
        changed[1] += ulps * Math.Pow(2, isDouble ? -52 : -23);
        ConvTransposeSpec spec = OneRow(weights.Length, 2, 1, changed) with { Element = ConvSpecs.ElementOf(isDouble) };
        Assert.Equal(isEven, PhaseImbalance.Find(spec) is null);
    }

    // Channels are counted through all groups, and pairs of them in the order of the weights.
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 2, 2)]
    [InlineData(2, 0, 3)]
    [InlineData(3, 1, 4)]
    public void The_first_pair_of_channels_is_named(int input, int outputOfGroup, int output)
    {
        PhaseImbalance found = PhaseImbalance.Find(ConvSpecs.Of(
            ConvSpecs.Axis(3, 1), ConvSpecs.Axis(2, 2), 4, 6, 2, (i, o, _, kx) => (i, o).CompareTo((input, outputOfGroup)) >= 0 ? kx : 1))!;
        Assert.Equal((input, output), (found.InChannel, found.OutChannel));
    }

    private static ConvTransposeSpec OneRow(int size, int stride, int dilation, double[] weights) =>
        ConvSpecs.Of(ConvSpecs.Axis(1, 1), ConvSpecs.Axis(size, stride, dilation), (_, kx) => weights[kx]);
}
