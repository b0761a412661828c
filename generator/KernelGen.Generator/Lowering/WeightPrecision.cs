using KernelGen.Generator.Model;

namespace KernelGen.Generator.Lowering;

/// <summary>The numbers of an element type that weights can be, held as doubles.</summary>
internal sealed class WeightPrecision
{
    private const int DoubleBits = 53;
    private const int MantissaBits = DoubleBits - 1;
    private const int ExponentBias = 1023;
    private const int SmallestExponent = -1022;

    /// <summary>2^27 + 1, which splits a double into halves whose products are exact.</summary>
    private const double Splitter = (1 << 27) + 1;

    private static readonly WeightPrecision Float32 = new(24);
    private static readonly WeightPrecision Float64 = new(DoubleBits);

    private WeightPrecision(int bits)
    {
        Bits = bits;
        UnitRoundoff = Scale(1, -bits);
    }

    /// <summary>Significant bits, the hidden one included.</summary>
    public int Bits { get; }

    /// <summary>Half an ulp of 1.</summary>
    public double UnitRoundoff { get; }

    public static WeightPrecision Of(ElementType type) => type switch
    {
        ElementType.Float32 => Float32,
        ElementType.Float64 => Float64,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    /// <summary>The nearest number of the type.</summary>
    public double Round(double value) => Bits == DoubleBits ? value : (float)value;

    /// <summary>What the product of two numbers of the type, computed in double, lacks to be exact (Dekker).</summary>
    public double ProductError(double a, double b, double product)
    {
        if (Bits < DoubleBits)
            return 0;
        (double highA, double lowA) = Split(a);
        (double highB, double lowB) = Split(b);
        return lowA * lowB - (product - highA * highB - lowA * highB - highA * lowB);
    }

    /// <summary>The e of 2^e ≤ |value| &lt; 2^(e + 1), for a finite value that is not 0.</summary>
    public static int Exponent(double value)
    {
        int biased = (int)(BitConverter.DoubleToInt64Bits(value) >> MantissaBits) & (2 * ExponentBias + 1);
        return biased > 0 ? biased - ExponentBias : Exponent(Scale(value, DoubleBits)) - DoubleBits;
    }

    /// <summary>value · 2^exponent.</summary>
    public static double Scale(double value, int exponent)
    {
        for (; exponent > ExponentBias; exponent -= ExponentBias)
            value *= PowerOfTwo(ExponentBias);
        for (; exponent < SmallestExponent; exponent -= SmallestExponent)
            value *= PowerOfTwo(SmallestExponent);
        return value * PowerOfTwo(exponent);
    }

    private static double PowerOfTwo(int exponent) =>
        BitConverter.Int64BitsToDouble((long)(exponent + ExponentBias) << MantissaBits);

    private static (double High, double Low) Split(double value)
    {
        double scaled = Splitter * value;
        double high = scaled - (scaled - value);
        return (high, value - high);
    }
}
