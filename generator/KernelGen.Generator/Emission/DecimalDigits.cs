using System.Globalization;
using System.Numerics;

namespace KernelGen.Generator.Emission;

/// <summary>
/// Decimal digits of a binary number, rounded exactly. What frameworks print differs between them, in the last digits and
/// in how many there are.
/// </summary>
internal static class DecimalDigits
{
    private const int MantissaBits = 52;
    private const int ExponentBias = 1075;

    /// <summary>Numbers of that many binary places and less are printed as they are, 0.375 or -12.</summary>
    private const int PlainPlaces = 12;
    private const double PlainLimit = 1_000_000;

    /// <summary>A finite number, rounded to so many significant digits; trailing zeros are left out.</summary>
    public static string Format(double value, int digits)
    {
        if (value == 0)
            return BitConverter.DoubleToInt64Bits(value) < 0 ? "-0.0" : "0";
        double scaled = value * (1 << PlainPlaces);
        if (Math.Abs(value) < PlainLimit && scaled == Math.Floor(scaled))
        {
            // A whole number becomes a decimal as it is; any other would be rounded to 15 digits.
            return ((decimal)scaled / (1 << PlainPlaces)).ToString("0.############", CultureInfo.InvariantCulture);
        }

        (BigInteger numerator, BigInteger denominator) = ToFraction(Math.Abs(value));

        // The exponent of ten with which the number has one digit before the point.
        int exponent = (int)Math.Floor(BigInteger.Log10(numerator) - BigInteger.Log10(denominator));
        BigInteger rounded = Round(numerator, denominator, digits - 1 - exponent);
        if (rounded >= BigInteger.Pow(10, digits))
            rounded = Round(numerator, denominator, digits - 1 - ++exponent);
        else if (rounded < BigInteger.Pow(10, digits - 1))
            rounded = Round(numerator, denominator, digits - 1 - --exponent);

        string all = rounded.ToString(CultureInfo.InvariantCulture).TrimEnd('0');
        string fraction = all.Length > 1 ? "." + all.Substring(1) : "";
        string sign = value < 0 ? "-" : "";
        return string.Format(CultureInfo.InvariantCulture, "{0}{1}{2}e{3}", sign, all[0], fraction, exponent);
    }

    private static (BigInteger Numerator, BigInteger Denominator) ToFraction(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)(bits >> MantissaBits);
        long mantissa = bits & ((1L << MantissaBits) - 1);
        if (exponent == 0)
            exponent = 1;
        else
            mantissa |= 1L << MantissaBits;
        int power = exponent - ExponentBias;
        return power >= 0
            ? (mantissa * BigInteger.Pow(2, power), BigInteger.One)
            : (mantissa, BigInteger.Pow(2, -power));
    }

    // Half to even, as all who print numbers do.
    private static BigInteger Round(BigInteger numerator, BigInteger denominator, int places)
    {
        if (places >= 0)
            numerator *= BigInteger.Pow(10, places);
        else
            denominator *= BigInteger.Pow(10, -places);
        BigInteger quotient = BigInteger.DivRem(2 * numerator + denominator, 2 * denominator, out BigInteger remainder);
        return remainder.IsZero && !quotient.IsEven ? quotient - 1 : quotient;
    }
}
