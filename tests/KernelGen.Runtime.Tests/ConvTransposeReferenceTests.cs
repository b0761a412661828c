using System.Numerics;
using CsCheck;
using KernelGen.Testing;
using Xunit;

namespace KernelGen.Runtime.Tests;

public class ConvTransposeReferenceTests
{
    private const int Iterations = 1500;

    [Fact]
    public void Dyadic_float_equals_the_reference() => Problems.Any.Sample(p => AssertExact<float>(p), iter: Iterations);

    [Fact]
    public void Dyadic_double_equals_the_reference() =>
        Problems.Any.Sample(p => AssertExact<double>(p), iter: Iterations);

    [Fact]
    public void Float_is_within_the_bound() => Problems.Any.Sample(p => AssertBounded<float>(p), iter: Iterations);

    [Fact]
    public void Double_is_within_the_bound() => Problems.Any.Sample(p => AssertBounded<double>(p), iter: Iterations);

    [Theory]
    [InlineData(TensorLayout.Nchw)]
    [InlineData(TensorLayout.Nhwc)]
    public void Every_width_up_to_several_blocks_equals_the_reference(TensorLayout layout)
    {
        foreach (int width in Enumerable.Range(1, 70).Concat([255, 256, 257, 511, 512, 513, 600]))
        {
            ConvTransposeProblem problem = new(new TensorShape(1, 2, 2, width), 5, (2, 3))
            {
                Stride = (1, 2),
                Padding = (0, 1),
                Layout = layout,
            };
            AssertExact<float>((problem, Bias: true, Seed: width));
        }
    }

    [Fact]
    public void More_channels_than_a_block_holds_equal_the_reference()
    {
        ConvTransposeProblem problem = new(new TensorShape(1, 2, 2, 2), 1100, 2) { Stride = 2 };
        AssertExact<float>((problem, Bias: true, Seed: 1));
        AssertExact<double>((problem with { Layout = TensorLayout.Nhwc }, Bias: false, Seed: 2));
    }

    [Fact]
    public void Interleaved_gives_the_bits_of_planar() => Problems.Any.Sample(
        p =>
        {
            ConvTransposeProblem planar = p.Problem with { Layout = TensorLayout.Nchw };
            ConvTransposeProblem interleaved = p.Problem with { Layout = TensorLayout.Nhwc };
            (double[] input, double[] weight, double[] bias) = UniformData<float>(planar, p.Bias, p.Seed);
            float[] expected = ConvTransposeRunner.Run<float>(planar, input, weight, bias);
            double[] relaid = TensorIndexing.Relayout<double>(
                input, planar.InputShape, TensorLayout.Nchw, TensorLayout.Nhwc);
            float[] actual = ConvTransposeRunner.Run<float>(interleaved, relaid, weight, bias);
            float[] back = TensorIndexing.Relayout<float>(
                actual, planar.OutputShape, TensorLayout.Nhwc, TensorLayout.Nchw);
            Assert.Null(FloatingComparison.FindBitDifference<float>(expected, back));
        },
        iter: Iterations);

    private static void AssertExact<T>((ConvTransposeProblem Problem, bool Bias, int Seed) p)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        double[] input = TestData.Dyadic(p.Problem.InputCount, p.Seed);
        double[] weight = TestData.Dyadic(p.Problem.WeightCount, p.Seed + 1);
        double[] bias = p.Bias ? TestData.Dyadic(p.Problem.OutChannels, p.Seed + 2) : [];
        ReferenceResult expected = ReferenceConvTranspose.Run(p.Problem, input, weight, bias);
        T[] actual = ConvTransposeRunner.Run<T>(p.Problem, input, weight, bias);
        Assert.Null(FloatingComparison.FindBitDifference<T>(TestData.As<T>(expected.Values), actual));
    }

    private static void AssertBounded<T>((ConvTransposeProblem Problem, bool Bias, int Seed) p)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        (double[] input, double[] weight, double[] bias) = UniformData<T>(p.Problem, p.Bias, p.Seed);
        ReferenceResult expected = ReferenceConvTranspose.Run(p.Problem, input, weight, bias);
        T[] actual = ConvTransposeRunner.Run<T>(p.Problem, input, weight, bias);
        Assert.Null(FloatingComparison.FindConvTransposeError<T>(expected, actual));
    }

    private static (double[] Input, double[] Weight, double[] Bias) UniformData<T>(
        ConvTransposeProblem problem, bool bias, int seed)
        where T : INumberBase<T> =>
        (TestData.Uniform<T>(problem.InputCount, seed),
            TestData.Uniform<T>(problem.WeightCount, seed + 1),
            bias ? TestData.Uniform<T>(problem.OutChannels, seed + 2) : []);
}
