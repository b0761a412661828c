using CsCheck;
using KernelGen.Generator.Lowering;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

public class RationalTests
{
    private static readonly Gen<Rational> Fractions =
        Gen.Select(Gen.Long[-1000, 1000], Gen.Long[1, 1000], (numerator, denominator) => new Rational(numerator, denominator));

    [Fact]
    public void Addition_and_multiplication_obey_the_laws_of_arithmetic() => Gen.Select(Fractions, Fractions, Fractions).Sample(
        (a, b, c) =>
            a + b == b + a
            && a * b == b * a
            && a + b + c == a + (b + c)
            && a * (b + c) == a * b + a * c
            && a + Rational.Zero == a
            && a * Rational.One == a
            && a - b + b == a
            && a - a == Rational.Zero);

    [Fact]
    public void Equal_values_are_equal_in_every_respect() => Gen.Select(Fractions, Gen.Long[1, 1000]).Sample((a, k) =>
    {
        var same = new Rational(-k * a.Numerator, -k * a.Denominator);
        return same == a && same.Equals((object)a) && same.GetHashCode() == a.GetHashCode()
            && same.CompareTo(a) == 0 && same.ToString() == a.ToString();
    });

    [Fact]
    public void The_order_is_that_of_the_values() => Gen.Select(Fractions, Fractions).Sample((a, b) =>
        Math.Sign(a.CompareTo(b)) == Math.Sign((a - b).Numerator)
        && (a != b || a.CompareTo(b) == 0)
        && a.CompareTo(b) == -b.CompareTo(a));

    [Theory]
    [InlineData(6, 8, "3/4")]
    [InlineData(-6, -8, "3/4")]
    [InlineData(6, -8, "-3/4")]
    [InlineData(8, 4, "2")]
    [InlineData(0, -5, "0")]
    public void A_fraction_is_in_lowest_terms(long numerator, long denominator, string text)
    {
        var fraction = new Rational(numerator, denominator);
        Assert.Equal(text, fraction.ToString());
        Assert.True(fraction.Denominator > 0);
    }

    [Fact]
    public void The_default_is_zero()
    {
        Assert.Equal(new Rational(0, 7), default);
        Assert.Equal(1, default(Rational).Denominator);
    }

    [Fact]
    public void A_double_is_the_nearest() => Assert.Equal(1 / 3.0, new Rational(1, 3).ToDouble());

    [Fact]
    public void Overflow_throws()
    {
        var huge = new Rational(long.MaxValue, 1);
        Assert.Throws<OverflowException>(() => huge + Rational.One);
        Assert.Throws<OverflowException>(() => huge + huge);
        Assert.Throws<OverflowException>(() => new Rational(long.MinValue + 1, 1) - huge);
        Assert.Throws<OverflowException>(() => huge * new Rational(2, 1));
        Assert.Throws<OverflowException>(() => huge.CompareTo(new Rational(1, 2)));
    }

    [Fact]
    public void There_is_no_division_by_zero() => Assert.Throws<DivideByZeroException>(() => new Rational(1, 0));
}
