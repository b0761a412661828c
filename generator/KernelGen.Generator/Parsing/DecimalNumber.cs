using System.Numerics;
using KernelGen.Generator.Model;

namespace KernelGen.Generator.Parsing;

/// <summary>
/// A decimal number as it is written, which is rounded exactly and once, half to even. The framework's own parsing is not
/// used: on .NET Framework, where a compiler may run, it is off by a bit now and then, and a float read by way of double is
/// rounded twice.
/// </summary>
/// <param name="IsNegative">The sign, which 0 has too.</param>
/// <param name="Digits">The digits as a whole number.</param>
/// <param name="Exponent">The power of ten that they are multiplied by.</param>
internal readonly record struct DecimalNumber(bool IsNegative, BigInteger Digits, int Exponent)
{
    // Powers of ten beyond which a number of up to MaxDigits digits is out of every range, or rounds to 0.
    private const int LargeExponent = 400;
    private const int SmallExponent = -400 - MaxDigits;

    /// <summary>
    /// More digits than any midpoint between two doubles has, 767; whoever reads a number may put a single 1 in place of
    /// all further digits.
    /// </summary>
    public const int MaxDigits = 800;

    /// <summary>The nearest number of a type; infinite beyond its range.</summary>
    public double Round(ElementType element)
    {
        double magnitude = element switch
        {
            ElementType.Float32 => Round(precision: 24, leastExponent: -149, maxExponent: 128),
            ElementType.Float64 => Round(precision: 53, leastExponent: -1074, maxExponent: 1024),
            _ => throw new ArgumentOutOfRangeException(nameof(element), element, null),
        };
        return IsNegative ? -magnitude : magnitude;
    }

    private double Round(int precision, int leastExponent, int maxExponent)
    {
        if (Digits.IsZero || Exponent < SmallExponent)
            return 0;
        if (Exponent > LargeExponent)
            return double.PositiveInfinity;
        BigInteger numerator = Digits * BigInteger.Pow(10, Math.Max(Exponent, 0));
        BigInteger denominator = BigInteger.Pow(10, Math.Max(-Exponent, 0));

        // The quotient has the precision's bits or one more; fewer where the type has none below.
        int exponent = Math.Max(BitLength(numerator) - BitLength(denominator) - precision, leastExponent);
        BigInteger quotient = Divide(numerator, denominator, exponent);
        if (BitLength(quotient) > precision)
            quotient = Divide(numerator, denominator, ++exponent);
        return BitLength(quotient) + exponent > maxExponent ? double.PositiveInfinity : Compose((long)quotient, exponent);
    }

    /// <summary>The quotient over a power of two, rounded half to even.</summary>
    private static BigInteger Divide(BigInteger numerator, BigInteger denominator, int exponent)
    {
        BigInteger quotient = BigInteger.DivRem(
            numerator << Math.Max(-exponent, 0), denominator << Math.Max(exponent, 0), out BigInteger remainder);
        int half = (2 * remainder).CompareTo(denominator << Math.Max(exponent, 0));
        return half > 0 || (half == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }

    /// <summary>mantissa·2^exponent, which a double holds exactly.</summary>
    private static double Compose(long mantissa, int exponent)
    {
        const int FractionBits = 52;
        const int LeastExponent = -1074;
        if (mantissa == 0)
            return 0;
        int length = BitLength(mantissa);
        if (length + exponent <= LeastExponent + FractionBits)
            return BitConverter.Int64BitsToDouble(mantissa << (exponent - LeastExponent));
        int shift = FractionBits + 1 - length;
        long fraction = mantissa << shift;
        long biased = exponent - shift - LeastExponent + 1;
        return BitConverter.Int64BitsToDouble((biased << FractionBits) | (fraction & ((1L << FractionBits) - 1)));
    }

    private static int BitLength(BigInteger value)
    {
        byte[] bytes = value.ToByteArray();
        int length = 8 * (bytes.Length - 1);
        for (int top = bytes[bytes.Length - 1]; top > 0; top >>= 1)
            length++;
        return length;
    }
}
