using System.Collections.Immutable;
using CsCheck;
using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

public class RankOneKernelTests
{
    /// <summary>What a corner of the image leaves of the error bound.</summary>
    private const double Tolerance = 1 - 1.0 / 128;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Binomials_are_divided_exactly(bool isDouble)
    {
        foreach (int size in Enumerable.Range(1, 12))
        {
            double[] binomial = [.. Enumerable.Range(0, size).Select(i => Binomial(size - 1, i))];
            double sum = binomial.Sum();
            RankOneKernel found = AssertExact(Product(binomial, binomial, weight => weight / (sum * sum)), isDouble);
            Assert.Equal(found.Vertical.Max() * binomial[0], found.Vertical[0] * binomial.Max());
        }
    }

    [Fact]
    public void Products_that_are_numbers_are_divided_exactly_whatever_the_numbers() =>
        Gen.Select(Gen.Int[-4095, 4095].Array[1, 6], Gen.Int[-4095, 4095].Array[1, 6], Gen.Int[-100, 100]).Sample((column, row, exponent) =>
            AssertExact(
                Product([.. column.Select(number => (double)number)], [.. row.Select(number => (double)number)], weight => Math.ScaleB(weight, exponent)),
                isDouble: false));

    [Fact]
    public void Products_that_are_doubles_are_divided_exactly() =>
        Gen.Select(Gen.Int[1, 1 << 26].Array[1, 6], Gen.Int[1, 1 << 26].Array[1, 6], Gen.Int[-900, 900]).Sample((column, row, exponent) =>
            AssertExact(
                Product([.. column.Select(number => (double)number)], [.. row.Select(number => (double)number)], weight => Math.ScaleB(weight, exponent)),
                isDouble: true));

    [Theory]
    [InlineData(false, 5)]
    [InlineData(false, 9)]
    [InlineData(true, 5)]
    [InlineData(true, 9)]
    public void Gaussians_of_rounded_numbers(bool isDouble, int size)
    {
        ElementType element = ConvSpecs.ElementOf(isDouble);
        foreach (double sigma in new[] { 0.8, 1, 1.5, 2, 3.3 })
        {
            double[] taps = [.. Gaussian(size, sigma).Select(tap => ConvSpecs.Round(element, tap))];
            double[,] kernel = Product(taps, taps, weight => ConvSpecs.Round(element, weight));
            RankOneKernel found = AssertNear(kernel, isDouble, Tolerance);
            Assert.InRange(found.Vertical.Max(), 1, double.BitDecrement(2));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Gaussians_that_differ_by_axis_and_are_rounded_once(bool isDouble)
    {
        ElementType element = ConvSpecs.ElementOf(isDouble);
        double[,] kernel = Product(Gaussian(5, 1.1), Gaussian(7, 0.9), weight => ConvSpecs.Round(element, weight));
        AssertNear(kernel, isDouble, Tolerance);
        Assert.Null(RankOneKernel.Find(kernel, WeightPrecision.Of(element), tolerance: 0));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_weight_further_off_than_the_tolerance_is_none(bool isDouble)
    {
        // Four weights within the tolerance, a half of an ulp, can be 2 ulp off together, but not 3.
        double[,] kernel = Product([1, 1], [1, 1], weight => weight);
        kernel[1, 1] += 3 * 2 * WeightPrecision.Of(ConvSpecs.ElementOf(isDouble)).UnitRoundoff;
        Assert.Null(Find(kernel, isDouble, Tolerance));
        AssertNear(kernel, isDouble, tolerance: 4);
    }

    [Fact]
    public void Random_kernels_have_none() => Gen.Float[-1, 1].Array[9].Where(numbers => numbers.All(number => number != 0)).Sample(numbers =>
    {
        double[,] kernel = new double[3, 3];
        for (int i = 0; i < 9; i++)
            kernel[i / 3, i % 3] = numbers[i];
        double determinant = kernel[0, 0] * kernel[1, 1] / (kernel[0, 1] * kernel[1, 0]);
        if (Math.Abs(determinant - 1) > 1e-5)
            Assert.Null(Find(kernel, isDouble: false, tolerance: 8));
    });

    [Fact]
    public void Rows_and_columns_of_zeros_stay()
    {
        double[] row = [2, 0, -3, 0];
        RankOneKernel found = AssertExact(Product([0, 1, 5], row, weight => weight), isDouble: false);
        Assert.Equal(0, found.Vertical[0]);
        Assert.Equal(row.Select(number => number == 0), found.Horizontal.Select(number => number == 0));
    }

    [Fact]
    public void A_zero_elsewhere_is_no_rank_1()
    {
        double[,] kernel = Product([1, 2, 3], [1, 2, 3], weight => weight);
        kernel[1, 1] = 0;
        Assert.Null(Find(kernel, isDouble: false, tolerance: 8));
    }

    [Fact]
    public void A_kernel_of_zeros_is_a_column_of_zeros_times_a_row_of_zeros()
    {
        RankOneKernel found = Find(new double[2, 3], isDouble: true, tolerance: 0)!;
        Assert.Equal([0, 0], found.Vertical);
        Assert.Equal([0, 0, 0], found.Horizontal);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Numbers_that_are_not_finite_have_none(double value)
    {
        double[,] kernel = Product([1, 1], [1, 1], weight => weight);
        kernel[0, 0] = value;
        Assert.Null(Find(kernel, isDouble: true, tolerance: 8));
    }

    [Fact]
    public void Factors_keep_to_the_range_of_the_type()
    {
        // The column is brought to 1, which leaves the range of the row to that of the weights.
        AssertExact(Product([1, 3], [1, 3], weight => Math.ScaleB(weight, 124)), isDouble: false);
        AssertExact(Product([1, 3], [1, 3], weight => Math.ScaleB(weight, -149)), isDouble: false);
        AssertExact(Product([1, 3], [1, 3], weight => Math.ScaleB(weight, 1020)), isDouble: true);
        AssertExact(Product([1, 1 << 20], [1, 1 << 20], weight => Math.ScaleB(weight, -1074)), isDouble: true);
    }

    [Fact]
    public void Factors_of_the_smallest_weights_are_numbers_too()
    {
        // Below 2^-126 numbers of float have fewer bits.
        int found = 0;
        foreach (double sigma in new[] { 0.8, 0.9, 1, 1.1, 1.2 })
        {
            double[] taps = Gaussian(3, sigma);
            double[,] kernel = Product(taps, taps, weight => (float)Math.ScaleB(weight, -125));
            if (Find(kernel, isDouble: false, tolerance: 8) is null)
                continue;
            AssertNear(kernel, isDouble: false, tolerance: 8);
            found++;
        }

        Assert.True(found > 0);
    }

    private static double Binomial(int n, int k) => k == 0 ? 1 : Binomial(n, k - 1) * (n - k + 1) / k;

    private static double[] Gaussian(int size, double sigma)
    {
        double[] taps = [.. Enumerable.Range(0, size).Select(i => Math.Exp(-Math.Pow((i - (size - 1) / 2.0) / sigma, 2) / 2))];
        double sum = taps.Sum();
        return [.. taps.Select(tap => tap / sum)];
    }

    private static double[,] Product(double[] column, double[] row, Func<double, double> change)
    {
        double[,] kernel = new double[column.Length, row.Length];
        for (int i = 0; i < column.Length; i++)
        {
            for (int j = 0; j < row.Length; j++)
                kernel[i, j] = change(column[i] * row[j]);
        }

        return kernel;
    }

    private static RankOneKernel? Find(double[,] kernel, bool isDouble, double tolerance) =>
        RankOneKernel.Find(kernel, WeightPrecision.Of(ConvSpecs.ElementOf(isDouble)), tolerance);

    private static RankOneKernel AssertExact(double[,] kernel, bool isDouble) => AssertNear(kernel, isDouble, tolerance: 0);

    // The error of a product is computed by the processor's fused operation, which the finder has not.
    private static RankOneKernel AssertNear(double[,] kernel, bool isDouble, double tolerance)
    {
        ElementType element = ConvSpecs.ElementOf(isDouble);
        double roundoff = isDouble ? Math.ScaleB(1, -53) : Math.ScaleB(1, -24);
        RankOneKernel? found = Find(kernel, isDouble, tolerance);
        Assert.NotNull(found);
        Assert.Equal(kernel.GetLength(0), found.Vertical.Length);
        Assert.Equal(kernel.GetLength(1), found.Horizontal.Length);
        ImmutableArray<double> factors = [.. found.Vertical, .. found.Horizontal];
        Assert.All(factors, factor => Assert.Equal(ConvSpecs.Round(element, factor), factor));
        for (int i = 0; i < found.Vertical.Length; i++)
        {
            for (int j = 0; j < found.Horizontal.Length; j++)
            {
                double error = Math.FusedMultiplyAdd(found.Vertical[i], found.Horizontal[j], -kernel[i, j]);
                Assert.True(
                    Math.Abs(error) <= tolerance * roundoff * Math.Abs(kernel[i, j]),
                    $"{found.Vertical[i]} * {found.Horizontal[j]} is off {kernel[i, j]} by {error}");
            }
        }

        return found;
    }
}
