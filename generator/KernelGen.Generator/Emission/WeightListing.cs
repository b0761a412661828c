using System.Globalization;
using System.Numerics;
using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;

namespace KernelGen.Generator.Emission;

/// <summary>Constant weights for people: fractions where they are short ones.</summary>
internal static class WeightListing
{
    /// <summary>The most weights that are listed; more are no longer read.</summary>
    private const int MaxListed = 64;

    /// <summary>The most binary places of a fraction; other numbers are decimals.</summary>
    private const int MaxPlaces = 12;

    /// <summary>The largest denominator of a fraction that a weight may be the rounded value of, and the largest numerator.</summary>
    private const int MaxDenominator = 100;
    private const int MaxNumerator = 10_000;

    private const int FloatDigits = 9;
    private const int DoubleDigits = 17;

    /// <summary>A line for each kernel, its rows between semicolons; none where the call gives the weights.</summary>
    public static IEnumerable<string> Describe(ConvTransposeSpec spec)
    {
        if (WeightTensor.Of(spec) is not { } weights)
            yield break;
        int listed = 0;
        int kernels = weights.InChannels * weights.OutChannelsPerGroup;
        for (int kernel = 0; kernel < kernels; kernel++)
        {
            listed += weights.KernelHeight * weights.KernelWidth;
            if (listed > MaxListed)
            {
                yield return string.Format(CultureInfo.InvariantCulture, "... {0} more kernels of constant weights", kernels - kernel);
                yield break;
            }

            (int input, int output) = (kernel / weights.OutChannelsPerGroup, kernel % weights.OutChannelsPerGroup);
            int first = input / weights.InChannelsPerGroup * weights.OutChannelsPerGroup;
            IEnumerable<string> rows = Enumerable.Range(0, weights.KernelHeight).Select(ky => string.Join(
                ", ", Enumerable.Range(0, weights.KernelWidth).Select(kx => Format(weights[input, output, ky, kx], spec.Element))));
            yield return string.Format(
                CultureInfo.InvariantCulture, "w from channel {0} to {1}: {2}", input, first + output, string.Join("; ", rows));
        }
    }

    private static string Format(double value, ElementType element)
    {
        (BigInteger numerator, int exponent) = Dyadic.Of(value).ToLowestTerms();
        if (exponent is < 0 and >= -MaxPlaces)
            return string.Format(CultureInfo.InvariantCulture, "{0}/{1}", numerator, 1 << -exponent);
        return (exponent < 0 ? FindFraction(value, element) : null)
            ?? DecimalDigits.Format(value, element == ElementType.Float32 ? FloatDigits : DoubleDigits);
    }

    // 1/3 and 0.7 are rounded in source already.
    private static string? FindFraction(double value, ElementType element)
    {
        for (int denominator = 3; denominator <= MaxDenominator && Math.Abs(value) * denominator < MaxNumerator; denominator++)
        {
            double numerator = Math.Round(value * denominator);
            double quotient = numerator / denominator;
            if ((element == ElementType.Float32 ? (float)quotient : quotient) == value)
                return string.Format(CultureInfo.InvariantCulture, "{0}/{1}", numerator, denominator);
        }

        return null;
    }
}
