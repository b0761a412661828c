using System.Numerics;
using KernelGen.Testing;
using Xunit;

namespace KernelGen.Runtime.Tests;

public class BilinearKernelTests
{
    public static TheoryData<int, double[]> Axes => new()
    {
        { 1, [1] },
        { 2, [0.5, 0.5] },
        { 3, [0.5, 1, 0.5] },
        { 4, [0.25, 0.75, 0.75, 0.25] },
        { 5, [1 / 3.0, 2 / 3.0, 1, 2 / 3.0, 1 / 3.0] },
        { 6, [1 / 6.0, 3 / 6.0, 5 / 6.0, 5 / 6.0, 3 / 6.0, 1 / 6.0] },
    };

    [Theory]
    [MemberData(nameof(Axes))]
    public void The_filter_is_the_product_of_its_axes(int size, double[] axis)
    {
        double[] filter = BilinearKernel.Create<double>(size);
        for (int i = 0; i < size; i++)
            for (int j = 0; j < size; j++)
                Assert.Equal(axis[i] * axis[j], filter[i * size + j], tolerance: 2e-16);
    }

    [Fact]
    public void Each_weight_is_the_fraction_rounded_once()
    {
        for (int size = 1; size <= 130; size++)
        {
            int denominator = BilinearFiller.Denominator(size);
            float[] filter = BilinearKernel.Create<float>(size);
            for (int i = 0; i < size * size; i++)
            {
                int numerator = BilinearFiller.Numerator(size, i / size) * BilinearFiller.Numerator(size, i % size);
                Assert.Equal((float)numerator / (denominator * denominator), filter[i]);
            }
        }
    }

    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(2, 4, 1)]
    [InlineData(3, 5, 1)]
    [InlineData(4, 8, 2)]
    [InlineData(8, 16, 4)]
    [InlineData(64, 128, 32)]
    [InlineData(8192, 16384, 4096)]
    public void Factor_size_and_padding_go_together(int factor, int size, int padding)
    {
        Assert.Equal(size, BilinearKernel.SizeOf(factor));
        Assert.Equal(factor, BilinearKernel.FactorOf(size));
        Assert.Equal(padding, BilinearKernel.CanonicalPadding(factor));
    }

    [Fact]
    public void The_filters_of_the_vectors_are_the_filler() => Assert.All(
        VectorFiles.BilinearConvTranspose2d(),
        v => Assert.All(
            v.Filter.Zip(BilinearKernel.Create<double>(v.Problem.KernelSize.Height)),
            pair => Assert.Equal(pair.First, pair.Second, tolerance: 2e-16)));

    [Fact]
    public void The_dense_weight_is_diagonal_and_the_depthwise_one_repeats()
    {
        float[] filter = BilinearKernel.Create<float>(3);
        float[] weight = BilinearKernel.CreateWeight<float>(3, 3);
        Assert.Equal(81, weight.Length);
        for (int i = 0; i < 9; i++)
            Assert.Equal(i / 3 == i % 3 ? filter : new float[9], weight[(i * 9)..(i * 9 + 9)]);

        float[] depthwise = new float[27];
        BilinearKernel.FillDepthwise<float>(depthwise, 3, 3);
        Assert.Equal([.. filter, .. filter, .. filter], depthwise);
    }

    [Fact]
    public void Used_elements_are_overwritten_and_the_rest_stays()
    {
        float[] weight = Enumerable.Repeat(5f, 20).ToArray();
        BilinearKernel.FillWeight<float>(weight, 2, 2);
        const float q = 0.25f;
        Assert.Equal([q, q, q, q, 0, 0, 0, 0, 0, 0, 0, 0, q, q, q, q, 5, 5, 5, 5], weight);
    }

    [Fact]
    public void Numbers_out_of_range_are_refused_with_the_range()
    {
        AssertRefused("size", ["0", "1 to 16384"], () => BilinearKernel.Create<float>(0));
        AssertRefused("size", ["16385", "1 to 16384"], () => BilinearKernel.FactorOf(16385));
        AssertRefused("factor", ["-1", "1 to 8192"], () => BilinearKernel.SizeOf(-1));
        AssertRefused("factor", ["8193", "1 to 8192"], () => BilinearKernel.CanonicalPadding(8193));
        AssertRefused("channels", ["0", "at least 1"], () => BilinearKernel.CreateWeight<float>(0, 3));
        AssertRefused("channels", ["2147483647"], () => BilinearKernel.CreateWeight<float>(1 << 15, 16));
        AssertRefused("filter", ["8", "9"], () => BilinearKernel.Fill<float>(new float[8], 3));
        AssertRefused("weight", ["35", "36"], () => BilinearKernel.FillWeight<double>(new double[35], 2, 3));
        AssertRefused("weight", ["17", "18"], () => BilinearKernel.FillDepthwise<double>(new double[17], 2, 3));
    }

    private static void AssertRefused(string parameter, string[] fragments, Action action)
    {
        ArgumentException refusal = Assert.ThrowsAny<ArgumentException>(action);
        Assert.Equal(parameter, refusal.ParamName);
        Assert.All(fragments, fragment => Assert.Contains(fragment, refusal.Message, StringComparison.Ordinal));
    }
}
