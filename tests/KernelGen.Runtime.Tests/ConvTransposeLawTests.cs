using System.Numerics;
using CsCheck;
using KernelGen.Testing;
using Xunit;

namespace KernelGen.Runtime.Tests;

public class ConvTransposeLawTests
{
    [Fact]
    public void The_adjoint_is_the_strided_convolution() => Problems.Any.Sample(
        p =>
        {
            ConvTransposeProblem problem = p.Problem with { Layout = TensorLayout.Nchw };
            double[] x = TestData.Dyadic(problem.InputCount, p.Seed);
            double[] weight = TestData.Dyadic(problem.WeightCount, p.Seed + 1);
            double[] y = TestData.Dyadic((int)problem.OutputShape.ElementCount, p.Seed + 2);
            double[] upsampled = ConvTransposeRunner.Run<double>(problem, x, weight, []);
            Assert.Equal(Dot(upsampled, y), Dot(x, ReferenceConvTranspose.RunAdjoint(problem, weight, y)));
        },
        iter: 500);

    [Fact]
    public void The_order_of_the_sum_is_channel_row_column()
    {
        // Fused or not, the result depends on the order alone: each product is exact, each partial sum is rounded.
        ConvTransposeProblem problem = new(new TensorShape(1, 2, 2, 2), 1, 2) { Padding = 1 };
        double[] weight = [1, 2, 4, 8, 16, 32, 64, 128];
        double[] input = [1e7, 3, -1e7, 5, 1e8, 7, -1e8, 11];
        float expected = 0.5f;
        foreach (int channel in (int[])[0, 1])
            foreach ((int ky, int kx) in ((int, int)[])[(0, 0), (0, 1), (1, 0), (1, 1)])
                expected += (float)(weight[channel * 4 + ky * 2 + kx] * input[channel * 4 + (1 - ky) * 2 + 1 - kx]);
        Assert.Equal([expected], ConvTransposeRunner.Run<float>(problem, input, weight, [0.5]));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_non_finite_pixel_reaches_exactly_the_outputs_of_its_taps(double value)
    {
        ConvTransposeProblem problem = new(new TensorShape(1, 1, 4, 20), 1, (4, 4)) { Stride = 2, Padding = 1 };
        double[] weight = TestData.Uniform<float>(problem.WeightCount, 1);
        double[] marked = new double[problem.InputCount];
        marked[20 + 9] = 1;
        ReferenceResult footprint = ReferenceConvTranspose.Run(
            problem, marked, [.. weight.Select(_ => 1.0)], []);

        double[] input = TestData.Uniform<float>(problem.InputCount, 2);
        input[20 + 9] = value;
        float[] output = ConvTransposeRunner.Run<float>(problem, input, weight, []);
        Assert.Equal(footprint.Values.Select(v => v == 0), output.Select(float.IsFinite));
    }

    [Fact]
    public void A_zero_weight_times_infinity_is_not_a_number_as_in_PyTorch()
    {
        ConvTransposeProblem problem = new(new TensorShape(1, 1, 1, 1), 1, 2);
        float[] output = ConvTransposeRunner.Run<float>(problem, [double.PositiveInfinity], [0, 1, -1, 0], []);
        Assert.Equal([float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.NaN], output);
    }

    [Fact]
    public void Taps_outside_the_input_never_contribute()
    {
        ConvTransposeProblem problem = new(new TensorShape(1, 1, 1, 1), 1, 3) { Stride = 2, OutputPadding = 1 };
        double[] weight = Enumerable.Repeat(double.PositiveInfinity, 9).ToArray();
        float[] output = ConvTransposeRunner.Run<float>(problem, [1], weight, []);
        for (int i = 0; i < 16; i++)
            Assert.Equal(i / 4 == 3 || i % 4 == 3 ? 0 : float.PositiveInfinity, output[i]);
    }

    [Fact]
    public void A_phase_without_taps_holds_the_bias()
    {
        ConvTransposeProblem problem = new(new TensorShape(1, 1, 2, 2), 1, 1) { Stride = 2 };
        Assert.Equal([11, 7, 12, 7, 7, 7, 13, 7, 14], ConvTransposeRunner.Run<double>(problem, [4, 5, 6, 7], [1], [7]));
    }

    private static double Dot(double[] left, double[] right) => left.Zip(right, (l, r) => l * r).Sum();
}
