using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

public class WeightTensorTests
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
        Assert.Equal(36, weights.Count);
        Assert.Null(WeightTensor.Of(spec with { Weights = null }));
    }

    [Fact]
    public void A_kernel_is_zero_where_all_its_weights_are()
    {
        // Input 1 never reaches output 0; one weight of every other kernel is zero, and for output 2 the last one too.
        WeightTensor weights = WeightTensor.Of(Specs(2, 3, 1, (input, output, ky, kx) =>
            (input, output) == (1, 0) || (ky, kx) == (0, 1) || (output, ky, kx) == (2, 1, 2) ? 0 : 1))!;
        Assert.Equal(6 + 5 + 2, weights.ZeroCount);
        Assert.Equal(
            [(1, 0)],
            from input in Enumerable.Range(0, 2) from output in Enumerable.Range(0, 3) where weights.IsKernelZero(input, output) select (input, output));
    }

    // Of a kernel that is not zero some weight is not, wherever it stands.
    [Fact]
    public void One_weight_keeps_a_kernel_from_being_zero() => Assert.All(
        Enumerable.Range(0, 6),
        place => Assert.False(WeightTensor.Of(Specs(1, 1, 1, (_, _, ky, kx) => 3 * ky + kx == place ? 1e-45f : 0))!.IsKernelZero(0, 0)));

    [Fact]
    public void Both_zeros_are_zero_and_nothing_else_is()
    {
        double[] values = [0, -0.0, 1e-45f, double.NaN, double.PositiveInfinity, -1];
        Assert.Equal(2, WeightTensor.Of(Specs(1, 1, 1, (_, _, ky, kx) => values[3 * ky + kx]))!.ZeroCount);
    }

    private static ConvTransposeSpec Specs(int inChannels, int outChannels, int groups, Func<int, int, int, int, double> weight) =>
        ConvSpecs.Of(ConvSpecs.Axis(2, 1), ConvSpecs.Axis(3, 1), inChannels, outChannels, groups, weight);
}
