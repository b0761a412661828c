using System.Numerics;
using KernelGen.Testing;
using Xunit;

namespace KernelGen.Runtime.Tests;

public class ConvTranspose2dModuleTests
{
    private static readonly TensorShape InputShape = new(2, 4, 5, 6);

    [Fact]
    public void It_has_what_it_was_given()
    {
        ConvTranspose2d<float> module = new(4, 6, (3, 5), 2, 1, 1, 2, true, 1, 0, TensorLayout.Nhwc);
        Assert.Equal(4, module.InChannels);
        Assert.Equal(6, module.OutChannels);
        Assert.Equal(new Size2(3, 5), module.KernelSize);
        Assert.Equal(new ConvTranspose2dParameters(2, 1, 1, 2), module.Parameters);
        Assert.Equal(TensorLayout.Nhwc, module.Layout);
        Assert.Equal(new TensorShape(4, 3, 3, 5), module.WeightShape);
        Assert.Equal(4 * 3 * 3 * 5, module.Weight.Length);
        Assert.Equal(6, module.Bias.Length);
        Assert.True(new ConvTranspose2d<float>(4, 6, 3, bias: false).Bias.IsEmpty);
    }

    [Fact]
    public void It_refuses_what_the_function_refuses()
    {
        Assert.ThrowsAny<ArgumentException>(() => new ConvTranspose2d<float>(4, 6, 0));
        Assert.ThrowsAny<ArgumentException>(() => new ConvTranspose2d<float>(4, 6, 3, stride: 0));
        Assert.ThrowsAny<ArgumentException>(() => new ConvTranspose2d<float>(4, 6, 3, outputPadding: 1));
        Assert.ThrowsAny<ArgumentException>(() => new ConvTranspose2d<float>(4, 6, 3, groups: 4));
        Assert.ThrowsAny<ArgumentException>(() => new ConvTranspose2d<float>(3, 6, 3, groups: 2));
        Assert.ThrowsAny<ArgumentException>(() => new ConvTranspose2d<float>(0, 6, 3));
        Assert.ThrowsAny<ArgumentException>(() => new ConvTranspose2d<float>(1 << 16, 1 << 16, 3));
        Assert.ThrowsAny<ArgumentException>(() => new ConvTranspose2d<float>(4, 6, 3, layout: (TensorLayout)2));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_initial_numbers_are_uniform_within_the_bound_of_fan_in(int groups)
    {
        ConvTranspose2d<double> module = new(16, 32, (3, 5), groups: groups, seed: 7);
        double bound = 1 / Math.Sqrt(32 / groups * 3 * 5);
        Assert.All(module.Weight.ToArray().Concat(module.Bias.ToArray()), v => Assert.InRange(v, -bound, bound));
        double[] weight = module.Weight.ToArray();
        Assert.True(weight.Max() > 0.99 * bound && weight.Min() < -0.99 * bound);
        Assert.InRange(weight.Average(), -0.05 * bound, 0.05 * bound);
        Assert.InRange(weight.Average(v => v * v), 0.31 * bound * bound, 0.36 * bound * bound);
    }

    [Fact]
    public void A_seed_determines_weight_and_bias()
    {
        ConvTranspose2d<float> first = new(4, 6, 3, seed: 42);
        ConvTranspose2d<float> second = new(4, 6, 3, seed: 42);
        ConvTranspose2d<float> other = new(4, 6, 3, seed: 43);
        Assert.Equal(first.Weight, second.Weight);
        Assert.Equal(first.Bias, second.Bias);
        Assert.NotEqual(first.Weight.ToArray(), other.Weight.ToArray());

        float[] weight = first.Weight.ToArray();
        first.ResetParameters(1);
        Assert.NotEqual(weight, first.Weight.ToArray());
        first.ResetParameters(42);
        Assert.Equal(weight, first.Weight.ToArray());
    }

    [Fact]
    public void Weight_comes_before_bias_in_the_stream_of_the_seed()
    {
        ConvTranspose2d<double> module = new(1, 1, 1, seed: 5);
        Random random = new(5);
        Assert.Equal(2 * random.NextDouble() - 1, module.Weight[0]);
        Assert.Equal(2 * random.NextDouble() - 1, module.Bias[0]);
    }

    [Theory]
    [InlineData(TensorLayout.Nchw, true)]
    [InlineData(TensorLayout.Nchw, false)]
    [InlineData(TensorLayout.Nhwc, true)]
    public void Forward_is_the_function_on_its_weight_and_bias(TensorLayout layout, bool bias)
    {
        ConvTranspose2d<float> module = new(4, 6, 3, 2, 1, 1, 2, bias, seed: 3, layout: layout);
        float[] input = TestData.As<float>(TestData.Uniform<float>((int)InputShape.ElementCount, 1));
        TensorShape outputShape = module.OutputShape(InputShape);
        Assert.Equal(new TensorShape(2, 6, 10, 12), outputShape);
        float[] expected = new float[outputShape.ElementCount];
        float[] actual = new float[outputShape.ElementCount];
        Functional.ConvTranspose2d<float>(
            input, InputShape, module.Weight, 6, 3, module.Bias, module.Parameters, expected, layout);
        module.Forward(input, InputShape, actual);
        Assert.Null(FloatingComparison.FindBitDifference<float>(expected, actual));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    public void An_output_size_overrides_the_output_padding(int moreRows, int moreColumns)
    {
        ConvTranspose2d<double> module = new(4, 2, 4, 3, 1, outputPadding: 1, seed: 3);
        Size2 size = (14 + moreRows, 17 + moreColumns);
        TensorShape shape = module.OutputShape(InputShape, size);
        Assert.Equal(new TensorShape(2, 2, size.Height, size.Width), shape);

        double[] input = TestData.Dyadic((int)InputShape.ElementCount, 1);
        double[] expected = new double[shape.ElementCount];
        double[] actual = new double[shape.ElementCount];
        ConvTranspose2dParameters parameters = module.Parameters with { OutputPadding = (moreRows, moreColumns) };
        Functional.ConvTranspose2d<double>(input, InputShape, module.Weight, 2, 4, module.Bias, parameters, expected);
        module.Forward(input, InputShape, actual, size);
        Assert.Equal(expected, actual);
    }

    [Theory]
    [InlineData(13, 17, "height of outputSize is 13", "14 to 16")]
    [InlineData(17, 17, "height of outputSize is 17", "14 to 16")]
    [InlineData(14, 16, "width of outputSize is 16", "17 to 19")]
    [InlineData(14, 20, "width of outputSize is 20", "17 to 19")]
    public void An_output_size_out_of_its_range_is_refused_with_the_range(
        int height, int width, string what, string range)
    {
        ConvTranspose2d<float> module = new(4, 2, 4, 3, 1);
        ArgumentException refusal =
            Assert.Throws<ArgumentException>(() => module.OutputShape(InputShape, (height, width)));
        Assert.Equal("outputSize", refusal.ParamName);
        Assert.Contains(what, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(range, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_input_with_other_channels_is_refused()
    {
        ConvTranspose2d<float> module = new(3, 2, 4);
        ArgumentException refusal =
            Assert.Throws<ArgumentException>(() => module.Forward(new float[240], InputShape, new float[1000]));
        Assert.Contains("4 channels", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("takes 3", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_bilinear_filler_makes_it_the_bilinear_kernel()
    {
        foreach (int factor in Enumerable.Range(1, 9))
        {
            int size = BilinearKernel.SizeOf(factor);
            ConvTranspose2d<double> module = new(
                4, 4, size, factor, BilinearKernel.CanonicalPadding(factor),
                outputPadding: 0, bias: false);
            BilinearKernel.FillWeight(module.Weight, 4, size);
            double[] input = TestData.Uniform<double>((int)InputShape.ElementCount, 1);
            double[] actual = new double[module.OutputShape(InputShape).ElementCount];
            module.Forward(input, InputShape, actual);
            ReferenceResult expected = ReferenceBilinear.RunZero(InputShape, factor, input);
            Assert.Null(FloatingComparison.FindBilinearError<double>(expected, actual));
        }
    }
}
