using System.Globalization;
using KernelGen.Generator.Emission;
using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

public class LiteralsTests
{
    // Every weight of every factor, and more.
    private static IEnumerable<Rational> Fractions() =>
        from denominator in Enumerable.Range(1, 2 * BilinearFiller.MaxFactor)
        from numerator in Enumerable.Range(0, denominator + 1)
        select new Rational(numerator, denominator);

    [Fact]
    public void A_float_reads_back_as_the_value_rounded_once() => Assert.All(
        Fractions(),
        value => Assert.Equal(
            (float)((double)value.Numerator / value.Denominator), EvaluateFloat(Literals.Format(value, ElementType.Float32))));

    [Fact]
    public void A_double_reads_back_as_the_value_rounded_once() => Assert.All(
        Fractions(),
        value => Assert.Equal(
            (double)value.Numerator / value.Denominator, EvaluateDouble(Literals.Format(value, ElementType.Float64))));

    [Theory]
    [InlineData(3, 4, "0.75f")]
    [InlineData(1, 3, "1f / 3")]
    [InlineData(1, 1, "1f")]
    [InlineData(0, 1, "0f")]
    [InlineData(1, 128, "0.0078125f")]
    public void Digits_where_they_are_exact_and_a_division_where_not(int numerator, int denominator, string text)
    {
        Assert.Equal(text, Literals.Format(new Rational(numerator, denominator), ElementType.Float32));
    }

    // Of up to 12 binary places all digits are printed, which can be more than 15.
    [Theory]
    [InlineData(0.375, "0.375d")]
    [InlineData(-12, "-12d")]
    [InlineData(1000 + 1.0 / 4096, "1000.000244140625d")]
    [InlineData(-999999 - 4095.0 / 4096, "-999999.999755859375d")]
    public void A_number_of_few_binary_places_has_all_its_digits(double value, string text)
    {
        Assert.Equal(text, Literals.Format(value, ElementType.Float64));
        Assert.Equal(value, EvaluateDouble(text));
    }

    [Theory]
    [InlineData("i", 0, "i")]
    [InlineData("i", 3, "i + 3")]
    [InlineData("i", -3, "i - 3")]
    public void Adding_a_constant(string expression, int offset, string text) =>
        Assert.Equal(text, Literals.Plus(expression, offset));

    [Theory]
    [InlineData(1, "i", "i")]
    [InlineData(1, "(i + 1)", "i + 1")]
    [InlineData(3, "(i + 1)", "3 * (i + 1)")]
    public void Multiplying_by_a_constant(int factor, string expression, string text) =>
        Assert.Equal(text, Literals.Times(factor, expression));

    // A quotient of two small integers is rounded once by the division itself.
    private static float EvaluateFloat(string text)
    {
        float[] parts = [.. text.Split(" / ").Select(part => float.Parse(part.TrimEnd('f'), CultureInfo.InvariantCulture))];
        return parts.Length == 1 ? parts[0] : parts[0] / parts[1];
    }

    private static double EvaluateDouble(string text)
    {
        double[] parts = [.. text.Split(" / ").Select(part => double.Parse(part.TrimEnd('d'), CultureInfo.InvariantCulture))];
        return parts.Length == 1 ? parts[0] : parts[0] / parts[1];
    }
}
