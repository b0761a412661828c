using System.Globalization;
using System.Numerics;
using CsCheck;
using KernelGen.Generator.Model;
using KernelGen.Generator.Parsing;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

/// <summary>Decimal numbers are rounded once, to the nearest, half to even: as .NET's own parsing has it since version 3.0.</summary>
public class DecimalNumberTests
{
    private static readonly Gen<string> Decimals = Gen.Select(
        Gen.Bool.Select(isNegative => isNegative ? "-" : ""),
        Gen.ULong,
        Gen.Int[0, 25],
        Gen.Int[-360, 330],
        (sign, digits, point, exponent) =>
        {
            string text = digits.ToString(CultureInfo.InvariantCulture);
            return $"{sign}{text[..Math.Clamp(point, 1, text.Length)]}.{text[Math.Clamp(point, 1, text.Length)..]}0e{exponent}";
        });

    [Fact]
    public void Random_decimals_are_rounded_as_the_framework_rounds_them() => Decimals.Sample(text =>
        SameBits(double.Parse(text, CultureInfo.InvariantCulture), Read(text, ElementType.Float64))
        && SameBits(float.Parse(text, CultureInfo.InvariantCulture), Read(text, ElementType.Float32)), iter: 5_000);

    [Fact]
    public void The_shortest_text_of_every_float_reads_back() => Gen.UInt.Select(BitConverter.UInt32BitsToSingle)
        .Where(float.IsFinite)
        .Sample(number => SameBits(number, Read(number.ToString("R", CultureInfo.InvariantCulture), ElementType.Float32)));

    [Fact]
    public void The_shortest_text_of_every_double_reads_back() => Gen.ULong.Select(BitConverter.UInt64BitsToDouble)
        .Where(double.IsFinite)
        .Sample(number => SameBits(number, Read(number.ToString("R", CultureInfo.InvariantCulture), ElementType.Float64)));

    [Fact]
    public void The_middle_between_two_floats_goes_to_the_even_one_and_anything_beside_it_to_the_nearer() =>
        Gen.Int[1, 0x7f7ffffe].Sample(bits =>
        {
            double middle = ((double)BitConverter.Int32BitsToSingle(bits) + BitConverter.Int32BitsToSingle(bits + 1)) / 2;
            float below = BitConverter.Int32BitsToSingle(bits);
            float above = BitConverter.Int32BitsToSingle(bits + 1);
            DecimalNumber exact = ExactDecimal(middle);

            // One more digit, far behind all others; a double cannot tell it from the middle.
            DecimalNumber more = new(false, exact.Digits * BigInteger.Pow(10, 40) + 1, exact.Exponent - 40);
            DecimalNumber less = new(false, exact.Digits * BigInteger.Pow(10, 40) - 1, exact.Exponent - 40);
            return SameBits((bits & 1) == 0 ? below : above, exact.Round(ElementType.Float32))
                && SameBits(above, more.Round(ElementType.Float32))
                && SameBits(below, less.Round(ElementType.Float32))
                && SameBits(middle, more.Round(ElementType.Float64));
        });

    [Theory]
    [InlineData("1.000000059604644775390625", 1f)] // The middle of 1 and the next float.
    [InlineData("1.0000000596046447753906250000000000000001", 1.0000001f)] // A double of it would be the middle.
    [InlineData("7.006492321624085e-46", 0f)] // Just below half of the least float.
    [InlineData("7.0064923216240855e-46", float.Epsilon)] // Just above.
    [InlineData("3.40282356779733661637539395458142568448e38", float.PositiveInfinity)] // The middle of the largest and what would be next.
    [InlineData("3.40282356779733661637539395458142568447e38", float.MaxValue)]
    [InlineData("-0", -0f)]
    [InlineData("0e99999", 0f)]
    [InlineData("-1e-99999", -0f)]
    [InlineData("1e99999", float.PositiveInfinity)]
    public void Known_floats(string text, float expected) => Assert.True(SameBits(expected, Read(text, ElementType.Float32)));

    [Theory]
    [InlineData("2.4703282292062327208e-324", 0d)]
    [InlineData("2.4703282292062327209e-324", double.Epsilon)]
    [InlineData("2.2250738585072011e-308", 2.2250738585072011e-308)]
    [InlineData("2.2250738585072012e-308", 2.2250738585072014e-308)] // On which Java and PHP once hung.
    [InlineData("1.7976931348623157e308", double.MaxValue)]
    [InlineData("1.797693134862315808e308", double.PositiveInfinity)]
    [InlineData("9007199254740993", 9007199254740992d)]
    [InlineData("9007199254740993.00000000000000000000000000001", 9007199254740994d)]
    public void Known_doubles(string text, double expected) => Assert.True(SameBits(expected, Read(text, ElementType.Float64)));

    [Fact]
    public void Digits_beyond_those_kept_still_decide_a_tie()
    {
        string middle = "1." + ExactDecimal(1 + Math.Pow(2, -24)).Digits.ToString(CultureInfo.InvariantCulture)[1..];
        Assert.Equal(1, Read(middle + new string('0', 5000), ElementType.Float32));
        Assert.Equal(MathF.BitIncrement(1), Read(middle + new string('0', 5000) + "1", ElementType.Float32));
        Assert.Equal(1e300, Read("1" + new string('0', 300), ElementType.Float64));
        Assert.Equal(1e-5, Read("0." + new string('0', 5000) + "1e4996", ElementType.Float64));
        Assert.Equal(double.PositiveInfinity, Read(new string('7', 3000), ElementType.Float64));
        Assert.Equal(7.777777777777778, Read(new string('7', 3000) + "e-2999", ElementType.Float64));
    }

    private static double Read(string text, ElementType element) => new NumberTokenReader(text.TrimEnd()).TakeNumber().Round(element);

    private static bool SameBits(double expected, double actual) =>
        BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual);

    /// <summary>A positive number with all its digits.</summary>
    private static DecimalNumber ExactDecimal(double value)
    {
        int exponent = 0;
        for (; value != Math.Floor(value); value *= 2)
            exponent--;
        return new DecimalNumber(false, new BigInteger(value) * BigInteger.Pow(5, -exponent), exponent);
    }
}
