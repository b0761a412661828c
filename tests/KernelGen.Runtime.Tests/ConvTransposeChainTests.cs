using System.Numerics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using CsCheck;
using KernelGen.Testing;
using Xunit;

namespace KernelGen.Runtime.Tests;

/// <summary>
/// The bits of the general transposed convolution: one chain of multiply-adds for each output, from the bias on, in the
/// order channel, kernel row, kernel column.
/// </summary>
public class ConvTransposeChainTests
{
    private static readonly bool IsFused = Fma.IsSupported || Avx512F.IsSupported || AdvSimd.IsSupported;

    [Fact]
    public void Float_has_the_bits_of_the_chain() => Problems.Any.Sample(AssertChain<float>, iter: 1500);

    [Fact]
    public void Double_has_the_bits_of_the_chain() => Problems.Any.Sample(AssertChain<double>, iter: 1500);

    private static void AssertChain<T>((ConvTransposeProblem Problem, bool Bias, int Seed) p)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        double[] input = TestData.Uniform<T>(p.Problem.InputCount, p.Seed);
        double[] weight = TestData.Uniform<T>(p.Problem.WeightCount, p.Seed + 1);
        double[] bias = p.Bias ? TestData.Uniform<T>(p.Problem.OutChannels, p.Seed + 2) : [];
        T[] actual = ConvTransposeRunner.Run<T>(p.Problem, input, weight, bias);

        TensorShape shape = p.Problem.OutputShape;
        for (int image = 0; image < shape.Batch; image++)
            for (int channel = 0; channel < shape.Channels; channel++)
                for (int row = 0; row < shape.Height; row++)
                    for (int column = 0; column < shape.Width; column++)
                    {
                        T start = bias.Length == 0 ? T.Zero : T.CreateChecked(bias[channel]);
                        T expected = Chain(p.Problem, input, weight, start, (image, channel, row, column));
                        T found = actual[shape.IndexOf(p.Problem.Layout, image, channel, row, column)];
                        Assert.True(FloatingComparison.BitsEqual(expected, found));
                    }
    }

    private static T Chain<T>(
        ConvTransposeProblem problem, double[] input, double[] weight, T start,
        (int Image, int Channel, int Row, int Column) at)
        where T : IFloatingPointIeee754<T>
    {
        TensorShape shape = problem.InputShape;
        (int group, int o) = Math.DivRem(at.Channel, problem.OutChannelsPerGroup);
        int inPerGroup = shape.Channels / problem.Groups;
        T sum = start;
        for (int c = group * inPerGroup; c < (group + 1) * inPerGroup; c++)
            for (int ky = 0; ky < problem.KernelSize.Height; ky++)
                for (int kx = 0; kx < problem.KernelSize.Width; kx++)
                {
                    (int y, int yRest) = Math.DivRem(
                        at.Row + problem.Padding.Height - ky * problem.Dilation.Height, problem.Stride.Height);
                    (int x, int xRest) = Math.DivRem(
                        at.Column + problem.Padding.Width - kx * problem.Dilation.Width, problem.Stride.Width);
                    if (yRest != 0 || xRest != 0 || y < 0 || y >= shape.Height || x < 0 || x >= shape.Width)
                        continue;
                    int w = ((c * problem.OutChannelsPerGroup + o) * problem.KernelSize.Height + ky)
                        * problem.KernelSize.Width + kx;
                    T tap = T.CreateChecked(input[shape.IndexOf(problem.Layout, at.Image, c, y, x)]);
                    T factor = T.CreateChecked(weight[w]);
                    sum = IsFused ? T.FusedMultiplyAdd(factor, tap, sum) : sum + factor * tap;
                }

        return sum;
    }
}
