using System.Globalization;
using CsCheck;
using KernelGen.Generator.Emission;
using KernelGen.Generator.Model;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

public class DecimalDigitsTests
{
    private static readonly double[] Edges =
    [
        0.0, -0.0, 1, -1, 0.1, 1.0 / 3, 0.5, 999_999.75, 1_000_000, 1e15, 1e16, 123456789012345680, 1e22, 1e23, -1e-7, 9.999999999999999e22,
        double.Epsilon, -double.Epsilon, 2.2250738585072011e-308, 2.2250738585072014e-308, double.MaxValue, double.MinValue,
        9007199254740992, 9007199254740994, 1.0 / 4096, 1.0 / 8192, 4095.0 / 4096,
    ];

    private static readonly float[] SingleEdges =
    [
        0f, -0f, 1f, -1f, 0.1f, 1f / 3, 16777216f, 16777218f, 999_999.94f, 9.9999998e9f, float.Epsilon, -float.Epsilon,
        1.17549421e-38f, 1.17549435e-38f, float.MaxValue, float.MinValue, 8.5899346e9f, 1e-5f, 1e10f,
    ];

    [Fact]
    public void Edges_of_double_read_back_as_the_same_bits() => Assert.All(Edges, AssertDouble);

    [Fact]
    public void Edges_of_float_read_back_as_the_same_bits() => Assert.All(SingleEdges, AssertSingle);

    [Fact]
    public void Any_double_reads_back_as_the_same_bits() => Gen.Long.Sample(
        bits =>
        {
            double value = BitConverter.Int64BitsToDouble(bits);
            if (double.IsFinite(value))
                AssertDouble(value);
        },
        iter: 5000);

    [Fact]
    public void Any_float_reads_back_as_the_same_bits() => Gen.Int.Sample(
        bits =>
        {
            float value = BitConverter.Int32BitsToSingle(bits);
            if (float.IsFinite(value))
                AssertSingle(value);
        },
        iter: 5000);

    [Fact]
    public void Subnormals_read_back_as_the_same_bits() => Gen.Select(Gen.Int[1, 0x7fffff], Gen.Long[1, 0xfffffffffffffL]).Sample(
        (single, number) =>
        {
            AssertSingle(BitConverter.Int32BitsToSingle(single));
            AssertDouble(BitConverter.Int64BitsToDouble(number));
        },
        iter: 2000);

    [Fact]
    public void Ordinary_numbers_have_no_exponent_of_hundreds() => Gen.Double[-1000, 1000].Sample(
        value =>
        {
            AssertDouble(value);
            AssertSingle((float)value);
        },
        iter: 5000);

    // The framework that the tests run on rounds exactly too.
    [Fact]
    public void Digits_are_those_of_exact_rounding() => Gen.Long.Sample(
        bits =>
        {
            double value = BitConverter.Int64BitsToDouble(bits);
            if (!double.IsFinite(value))
                return;
            Assert.Equal(
                double.Parse(value.ToString("E8", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
                double.Parse(DecimalDigits.Format(value, 9), CultureInfo.InvariantCulture));
        },
        iter: 5000);

    [Theory]
    [InlineData(0.375, "0.375f")]
    [InlineData(-12, "-12f")]
    [InlineData(0, "0f")]
    [InlineData(-0.0, "-0.0f")]
    [InlineData(0.1f, "1.00000001e-1f")]
    [InlineData(1e30f, "1.00000002e30f")]
    public void What_is_printed(double value, string text) => Assert.Equal(text, Literals.Format(value, ElementType.Float32));

    private static void AssertDouble(double value)
    {
        string text = Literals.Format(value, ElementType.Float64);
        Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(Assert.IsType<double>(Compile(text))));
    }

    private static void AssertSingle(float value)
    {
        string text = Literals.Format(value, ElementType.Float32);
        Assert.Equal(BitConverter.SingleToInt32Bits(value), BitConverter.SingleToInt32Bits(Assert.IsType<float>(Compile(text))));
    }

    // As the compiler reads it: a literal, and a minus before it.
    private static object Compile(string text)
    {
        ExpressionSyntax expression = SyntaxFactory.ParseExpression(text);
        Assert.False(expression.ContainsDiagnostics, text);
        Assert.Equal(text, expression.ToFullString());
        return expression switch
        {
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax literal } =>
                literal.Token.Value is float single ? (object)-single : -(double)literal.Token.Value!,
            LiteralExpressionSyntax literal => literal.Token.Value!,
            _ => throw new InvalidOperationException($"{text} is no literal."),
        };
    }
}
