using CsCheck;
using KernelGen.Testing;
using Xunit;

namespace KernelGen.Runtime.Tests;

public class ConvTranspose2dParametersTests
{
    [Fact]
    public void The_zeroed_struct_and_both_constructors_mean_the_defaults_of_PyTorch()
    {
        ConvTranspose2dParameters zeroed = default;
        Assert.Equal(zeroed, new ConvTranspose2dParameters());
        Assert.Equal(zeroed, new ConvTranspose2dParameters(stride: null));
        Assert.Equal(zeroed, new ConvTranspose2dParameters(1, 0, 0, 1, 1));
        Assert.Equal(new Size2(1, 1), zeroed.Stride);
        Assert.Equal(new Size2(0, 0), zeroed.Padding);
        Assert.Equal(new Size2(0, 0), zeroed.OutputPadding);
        Assert.Equal(new Size2(1, 1), zeroed.Dilation);
        Assert.Equal(1, zeroed.Groups);
    }

    [Fact]
    public void Every_number_is_kept()
    {
        ConvTranspose2dParameters parameters = new((2, 3), (4, 5), (1, 2), 7, (8, 9));
        Assert.Equal(new Size2(2, 3), parameters.Stride);
        Assert.Equal(new Size2(4, 5), parameters.Padding);
        Assert.Equal(new Size2(1, 2), parameters.OutputPadding);
        Assert.Equal(7, parameters.Groups);
        Assert.Equal(new Size2(8, 9), parameters.Dilation);
        Assert.Equal(int.MinValue, (parameters with { Groups = int.MinValue }).Groups);
    }

    [Theory]
    [InlineData(4, 2, 1, 0, 1, 64, 128)]
    [InlineData(4, 2, 0, 0, 1, 64, 130)]
    [InlineData(3, 2, 1, 1, 1, 10, 20)]
    [InlineData(3, 2, 1, 0, 1, 10, 19)]
    [InlineData(3, 1, 0, 0, 2, 5, 9)]
    [InlineData(3, 1, 0, 1, 2, 5, 10)]
    [InlineData(1, 3, 0, 0, 1, 4, 10)]
    [InlineData(16, 8, 4, 0, 1, 64, 512)]
    public void The_extent_follows_the_formula(
        int kernel, int stride, int padding, int outputPadding, int dilation, int input, int expected)
    {
        ConvTranspose2dParameters rows = new((stride, 1), (padding, 0), (outputPadding, 0), 1, (dilation, 1));
        Assert.Equal(new Size2(expected, 6), rows.OutputSize((input, 6), (kernel, 1)));
        ConvTranspose2dParameters columns = new((1, stride), (0, padding), (0, outputPadding), 1, (1, dilation));
        Assert.Equal(new Size2(6, expected), columns.OutputSize((6, input), (1, kernel)));
    }

    [Fact]
    public void The_shape_is_the_one_of_the_reference() => Problems.Any.Sample(
        p => Assert.Equal(
            p.Problem.OutputShape,
            ConvTransposeRunner.ParametersOf(p.Problem).OutputShape(
                p.Problem.InputShape, p.Problem.OutChannels, p.Problem.KernelSize)));

    [Fact]
    public void The_vectors_of_libtorch_have_the_shapes_that_are_promised() => Assert.All(
        VectorFiles.ConvTranspose2d(),
        v => Assert.Equal(
            v.OutputShape,
            ConvTransposeRunner.ParametersOf(v.Problem).OutputShape(
                v.InputShape, v.Problem.OutChannels, v.Problem.KernelSize)));
}
