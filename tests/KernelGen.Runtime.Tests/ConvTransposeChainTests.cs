using System.Numerics;
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
        T[] expected = ReferenceConvTranspose.RunStepwise<T>(
            p.Problem, TestData.As<T>(input), TestData.As<T>(weight), TestData.As<T>(bias));
        T[] actual = ConvTransposeRunner.Run<T>(p.Problem, input, weight, bias);
        Assert.Null(FloatingComparison.FindBitDifference<T>(expected, actual));
    }
}
