using CsCheck;
using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

public class ZeroTapsTests
{
    [Fact]
    public void A_tensor_has_the_order_of_pytorch()
    {
        ConvTransposeSpec spec = Specs(2, 6, 2, (input, output, ky, kx) => 1000 * input + 100 * output + 10 * ky + kx);
        WeightTensor weights = WeightTensor.Of(spec)!;
        Assert.Equal(1212, weights[1, 2, 1, 2]);
        Assert.Equal(spec.Weights!.Value[^1].Value, weights[1, 2, 1, 2]);
        Assert.Equal([1000, 1001, 1002, 1010, 1011, 1012], weights.Kernel(1, 0).Select(number => number.Value));
        Assert.Equal((2, 2, 1, 3, 2, 3), (
            weights.InChannels, weights.Groups, weights.InChannelsPerGroup, weights.OutChannelsPerGroup,
            weights.KernelHeight, weights.KernelWidth));
        Assert.Equal((6, 36), (weights.KernelCount, weights.Count));
        Assert.Null(WeightTensor.Of(spec with { Weights = null }));
    }

    [Fact]
    public void Zeros_of_a_kernel_of_a_tap_and_of_a_block()
    {
        // Input 1 never reaches output 0; the middle of the first row is zero everywhere, and for output 2 the end of the second.
        ZeroTaps zeros = ZeroTaps.Of(WeightTensor.Of(Specs(2, 3, 1, (input, output, ky, kx) =>
            (input, output) == (1, 0) || (ky, kx) == (0, 1) || (output, ky, kx) == (2, 1, 2) ? 0 : 1))!);
        Assert.Equal((6 + 5 + 2, 1, 1), (zeros.Count, zeros.TapCount, zeros.KernelCount));
        Assert.True(zeros.IsKernelZero(1, 0));
        Assert.False(zeros.IsKernelZero(0, 0));
        Assert.True(zeros.IsZeroForAll(0, 1));
        Assert.False(zeros.IsZeroForAll(1, 2));
        Assert.True(zeros.IsZero(0, 2, 1, 2));
        Assert.False(zeros.IsZero(0, 1, 1, 2));
        Assert.True(zeros.IsZeroForBlock(0, 2, 1, 1, 2));
        Assert.False(zeros.IsZeroForBlock(0, 1, 2, 1, 2));
        Assert.True(zeros.IsZeroForBlock(1, 0, 1, 0, 0));
        Assert.False(zeros.IsZeroForBlock(1, 0, 2, 0, 0));
    }

    [Fact]
    public void Both_zeros_are_zero_and_nothing_else_is()
    {
        double[] values = [0, -0.0, 1e-45f, double.NaN, double.PositiveInfinity, -1];
        ZeroTaps zeros = ZeroTaps.Of(WeightTensor.Of(Specs(1, 1, 1, (_, _, ky, kx) => values[3 * ky + kx]))!);
        Assert.Equal((2, 2, 0), (zeros.Count, zeros.TapCount, zeros.KernelCount));
    }

    [Fact]
    public void Counts_are_those_of_the_queries() => Gen.Int[0, 2].Array[2 * 3 * 6].Sample(numbers =>
    {
        ConvTransposeSpec spec = Specs(2, 3, 1, (input, output, ky, kx) => numbers[((input * 3 + output) * 2 + ky) * 3 + kx]);
        ZeroTaps zeros = ZeroTaps.Of(WeightTensor.Of(spec)!);
        var taps = from ky in Enumerable.Range(0, 2) from kx in Enumerable.Range(0, 3) select (Row: ky, Column: kx);
        var pairs = from input in Enumerable.Range(0, 2) from output in Enumerable.Range(0, 3) select (In: input, Out: output);
        Assert.Equal(zeros.Count, pairs.Sum(pair => taps.Count(tap => zeros.IsZero(pair.In, pair.Out, tap.Row, tap.Column))));
        Assert.Equal(zeros.KernelCount, pairs.Count(pair => taps.All(tap => zeros.IsZero(pair.In, pair.Out, tap.Row, tap.Column))));
        Assert.Equal(zeros.TapCount, taps.Count(tap => pairs.All(pair => zeros.IsZero(pair.In, pair.Out, tap.Row, tap.Column))));
        Assert.Equal(zeros.TapCount, taps.Count(tap => Enumerable.Range(0, 2).All(input => zeros.IsZeroForBlock(input, 0, 3, tap.Row, tap.Column))));
    });

    private static ConvTransposeSpec Specs(int inChannels, int outChannels, int groups, Func<int, int, int, int, double> weight) =>
        ConvSpecs.Of(ConvSpecs.Axis(2, 1), ConvSpecs.Axis(3, 1), inChannels, outChannels, groups, weight);
}
