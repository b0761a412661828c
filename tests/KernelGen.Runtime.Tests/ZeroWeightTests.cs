using KernelGen.CompilerServices;
using KernelGen.ConvTransposes;
using KernelGen.Testing;
using Xunit;

namespace KernelGen.Runtime.Tests;

/// <summary>Weights of 0 that are known at compile time are no taps, in tiles and where tiles do not fit.</summary>
public class ZeroWeightTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3000)]
    public void They_let_nothing_through(int dilation)
    {
        ConvTransposeProblem problem = new(new TensorShape(1, 2, 3, 20), 5, (2, 3)) { Dilation = (1, dilation), Padding = (1, 1) };
        float[] weight = TestData.As<float>(TestData.Uniform<float>(problem.WeightCount, 1));
        float[] input = TestData.As<float>(TestData.Uniform<float>(problem.InputCount, 2));
        float[] bias = [-0f, 0f, 1f, -1f, 0.5f];
        for (int i = 0; i < weight.Length; i += 2)
            weight[i] = i % 4 == 0 ? 0f : -0f;
        input[3] = float.PositiveInfinity;
        input[50] = float.NaN;
        float[] expected = ReferenceConvTranspose.RunStepwise<float>(problem, input, weight, bias, skipsZeros: true);
        Assert.Contains(expected, value => !float.IsFinite(value));
        Assert.Null(FloatingComparison.FindBitDifference<float>(expected, Run(problem, input, weight, bias, leavesOutZeros: true)));
        Assert.True(Run(problem, input, weight, bias, leavesOutZeros: false).Count(float.IsNaN) > expected.Count(float.IsNaN));
    }

    private static float[] Run(ConvTransposeProblem problem, float[] input, float[] weight, float[] bias, bool leavesOutZeros)
    {
        TensorShape shape = problem.InputShape;
        float[] output = new float[problem.OutputShape.ElementCount];
        ConvTransposeShape call = ConvTransposeShape.Create(
            shape.Channels, problem.OutChannels, problem.KernelSize, ConvTransposeRunner.ParametersOf(problem), problem.Layout, shape.Batch,
            shape.Height, shape.Width, leavesOutZeros: leavesOutZeros);
        ConvTransposeRunner<float, GeneralKernel<float>>.Run(input, weight, bias, output, in call);
        return output;
    }
}
