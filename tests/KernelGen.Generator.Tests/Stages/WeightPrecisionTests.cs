using System.Numerics;
using CsCheck;
using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

public class WeightPrecisionTests
{
    private static readonly WeightPrecision Single = WeightPrecision.Of(ElementType.Float32);
    private static readonly WeightPrecision Double = WeightPrecision.Of(ElementType.Float64);

    [Fact]
    public void The_unit_roundoff_is_half_an_ulp_of_1()
    {
        Assert.Equal((float.BitIncrement(1) - 1) / 2, Single.UnitRoundoff);
        Assert.Equal((double.BitIncrement(1) - 1) / 2, Double.UnitRoundoff);
    }

    [Fact]
    public void Only_numbers_of_the_type_are_rounded_to_themselves()
    {
        Assert.Equal((double)0.1f, Single.Round(0.1));
        Assert.Equal(0.1, Double.Round(0.1));
        Assert.Equal(0, Single.Round(1e-300));
    }

    [Fact]
    public void The_error_of_a_product_is_exact() => Gen.Select(Gen.Double[-1e10, 1e10], Gen.Double[1e-10, 1e10]).Sample((a, b) =>
        Math.FusedMultiplyAdd(a, b, -(a * b)) == Double.ProductError(a, b, a * b));

    [Fact]
    public void Products_of_floats_are_exact() => Gen.Select(Gen.Float[-1e10f, 1e10f], Gen.Float[-1e10f, 1e10f]).Sample((a, b) =>
        Math.FusedMultiplyAdd(a, b, -((double)a * b)) == Single.ProductError(a, b, (double)a * b));

    [Theory]
    [InlineData(1.0)]
    [InlineData(-1.99)]
    [InlineData(0.3)]
    [InlineData(5e-324)]
    [InlineData(-1e-310)]
    [InlineData(double.MaxValue)]
    public void Exponent(double value) => Assert.Equal(Math.ILogB(value), WeightPrecision.Exponent(value));

    [Theory]
    [InlineData(1.5, 0)]
    [InlineData(1.5, 1023)]
    [InlineData(-1.5, -1073)]
    [InlineData(5e-324, 2097)]
    [InlineData(double.MaxValue, -2097)]
    [InlineData(1.5, 5000)]
    public void Scale(double value, int exponent) => Assert.Equal(Math.ScaleB(value, exponent), WeightPrecision.Scale(value, exponent));

    [Fact]
    public void Dyadic_numbers_are_exact() => Gen.Select(Gen.Double[-1e300, 1e300], Gen.Double[-1e-300, 1e-300]).Sample((a, b) =>
    {
        // In whole multiples of 2^-2200, which both operands and their product are.
        BigInteger Whole(double value) => new(Math.ScaleB(value, -Math.ILogB(value) + 52));
        int Shift(double value) => 2200 + Math.ILogB(value) - 52;
        if (a == 0 || b == 0)
            return;
        BigInteger product = (Whole(a) * Whole(b)) << (Shift(a) + Shift(b) - 2200);
        BigInteger difference = product - (Whole(a) << Shift(a));
        Dyadic actual = Dyadic.Of(a) * Dyadic.Of(b) - Dyadic.Of(a);
        Assert.Equal(0, actual.CompareTo(new Dyadic(difference, -2200)));
        Assert.Equal(-1, actual.CompareTo(new Dyadic(difference + 1, -2200)));
        Assert.Equal(1, actual.CompareTo(new Dyadic(difference - 1, -2200)));
        Assert.Equal(0, actual.Abs().CompareTo(new Dyadic(BigInteger.Abs(difference), -2200)));
    });

    [Fact]
    public void Lowest_terms_have_an_odd_mantissa()
    {
        Assert.Equal((3, -3), Dyadic.Of(0.375).ToLowestTerms());
        Assert.Equal((-1, 10), Dyadic.Of(-1024).ToLowestTerms());
        Assert.Equal((1, -1074), Dyadic.Of(double.Epsilon).ToLowestTerms());
        Assert.Equal((0, 0), Dyadic.Of(-0.0).ToLowestTerms());
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void Numbers_that_are_not_finite_are_not_dyadic(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Dyadic.Of(value));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Only_finite_numbers_are_dyadic(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Dyadic.Of(value));

    [Fact]
    public void Whole_numbers_have_no_weights() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WeightPrecision.Of(ElementType.UInt8));
}
