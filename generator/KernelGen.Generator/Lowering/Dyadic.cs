using System.Numerics;

namespace KernelGen.Generator.Lowering;

/// <summary>A whole number times a power of two: what every finite floating-point number is, and their sums and products.</summary>
internal readonly struct Dyadic : IComparable<Dyadic>
{
    private const int MantissaBits = 52;
    private const int LargestExponent = 0x7FF;
    private const int ExponentOfLowestBit = -1075;

    private readonly BigInteger _mantissa;
    private readonly int _exponent;

    public Dyadic(BigInteger mantissa, int exponent)
    {
        _mantissa = mantissa;
        _exponent = exponent;
    }

    public static Dyadic operator -(Dyadic a, Dyadic b)
    {
        int exponent = Math.Min(a._exponent, b._exponent);
        return new Dyadic(a.MantissaAt(exponent) - b.MantissaAt(exponent), exponent);
    }

    public static Dyadic operator *(Dyadic a, Dyadic b) => new(a._mantissa * b._mantissa, a._exponent + b._exponent);

    public static implicit operator Dyadic(long value) => new(value, 0);

    /// <summary>A finite number, exactly.</summary>
    public static Dyadic Of(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)(bits >> MantissaBits) & LargestExponent;
        long mantissa = bits & ((1L << MantissaBits) - 1);
        if (exponent == LargestExponent)
            throw new ArgumentOutOfRangeException(nameof(value), value, "Only finite numbers are dyadic.");
        if (exponent > 0)
            mantissa |= 1L << MantissaBits;
        return new Dyadic(bits < 0 ? -mantissa : mantissa, Math.Max(exponent, 1) + ExponentOfLowestBit);
    }

    public Dyadic Abs() => new(BigInteger.Abs(_mantissa), _exponent);

    /// <summary>The same number with an odd mantissa; 0 has the exponent 0.</summary>
    public (BigInteger Mantissa, int Exponent) ToLowestTerms()
    {
        if (_mantissa.IsZero)
            return (BigInteger.Zero, 0);
        (BigInteger mantissa, int exponent) = (_mantissa, _exponent);
        for (; mantissa.IsEven; exponent++)
            mantissa >>= 1;
        return (mantissa, exponent);
    }

    public int CompareTo(Dyadic other) => (this - other)._mantissa.Sign;

    private BigInteger MantissaAt(int exponent) => _mantissa << (_exponent - exponent);
}
