using System.Numerics;
using CsCheck;
using KernelGen.Testing;
using Xunit;

namespace KernelGen.Runtime.Tests;

public class GuardPageTests
{
    [Theory]
    [InlineData(GuardPlacement.EndsAtGuard)]
    [InlineData(GuardPlacement.StartsAfterGuard)]
    public void Float_stays_inside_its_buffers(GuardPlacement placement) =>
        Problems.Any.Sample(p => AssertContained<float>(p.Problem, p.Bias, p.Seed, placement), iter: 400, threads: 1);

    [Theory]
    [InlineData(GuardPlacement.EndsAtGuard)]
    [InlineData(GuardPlacement.StartsAfterGuard)]
    public void Double_stays_inside_its_buffers(GuardPlacement placement) =>
        Problems.Any.Sample(p => AssertContained<double>(p.Problem, p.Bias, p.Seed, placement), iter: 400, threads: 1);

    private static void AssertContained<T>(
        ConvTransposeProblem problem, bool hasBias, int seed, GuardPlacement placement)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        double[] inputData = TestData.Dyadic(problem.InputCount, seed);
        double[] weightData = TestData.Dyadic(problem.WeightCount, seed + 1);
        double[] biasData = hasBias ? TestData.Dyadic(problem.OutChannels, seed + 2) : [];
        using GuardedBuffer<T> input = new(TestData.As<T>(inputData), placement);
        using GuardedBuffer<T> weight = new(TestData.As<T>(weightData), placement);
        using GuardedBuffer<T> bias = new(TestData.As<T>(biasData), placement);
        using GuardedBuffer<T> output = new((int)problem.OutputShape.ElementCount, placement);

        Functional.ConvTranspose2d<T>(
            input.Span, problem.InputShape, weight.Span, problem.OutChannels, problem.KernelSize, bias.Span,
            ConvTransposeRunner.ParametersOf(problem), output.Span, problem.Layout);

        T[] expected = ConvTransposeRunner.Run<T>(problem, inputData, weightData, biasData);
        Assert.Null(FloatingComparison.FindBitDifference<T>(expected, output.Span));
        Assert.True(output.SurroundingsIntact);
    }
}
