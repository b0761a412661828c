using System.Globalization;
using System.Numerics;

namespace KernelGen.Testing;

/// <summary>Equality to the bit, and the error bounds that the kernels promise.</summary>
public static class FloatingComparison
{
    private const double DoubleRoundoff = 1.0 / (1L << 53);

    /// <summary>Equal bits, with any NaN equal to any NaN.</summary>
    public static bool BitsEqual<T>(T left, T right)
        where T : IFloatingPointIeee754<T> =>
        T.IsNaN(left) || T.IsNaN(right)
            ? T.IsNaN(left) && T.IsNaN(right)
            : left == right && T.IsNegative(left) == T.IsNegative(right);

    /// <summary>Half an ulp of 1.</summary>
    public static double UnitRoundoff<T>()
        where T : IFloatingPointIeee754<T> =>
        double.CreateChecked(T.BitIncrement(T.One) - T.One) / 2;

    /// <summary>The distance from |value|, rounded to T, to the next larger number of the type.</summary>
    public static double Ulp<T>(double value)
        where T : IFloatingPointIeee754<T>
    {
        T magnitude = T.Abs(T.CreateChecked(value));
        return double.CreateChecked(T.BitIncrement(magnitude)) - double.CreateChecked(magnitude);
    }

    /// <summary>(n + 2)·u·Σ|w·x| for an element of a transposed convolution, plus the reference's own share.</summary>
    public static double ConvTransposeBound<T>(ReferenceResult expected, int index)
        where T : IFloatingPointIeee754<T> =>
        (expected.TapCounts[index] + 2) * (UnitRoundoff<T>() + DoubleRoundoff) * expected.AbsoluteSums[index];

    /// <summary>3 ulp of the largest |tap| of an element of a bilinear kernel, plus the reference's own share.</summary>
    public static double BilinearBound<T>(ReferenceResult expected, int index)
        where T : IFloatingPointIeee754<T> =>
        3 * Ulp<T>(expected.LargestTaps[index]) + 4 * DoubleRoundoff * expected.LargestTaps[index];

    /// <summary>Describes the first element whose bits differ; null where there is none.</summary>
    public static string? FindBitDifference<T>(ReadOnlySpan<T> expected, ReadOnlySpan<T> actual)
        where T : IFloatingPointIeee754<T>
    {
        if (expected.Length != actual.Length)
            return Describe($"{expected.Length} elements expected, {actual.Length} found");
        for (int i = 0; i < expected.Length; i++)
            if (!BitsEqual(expected[i], actual[i]))
                return Describe($"element {i} of {expected.Length}: expected {expected[i]:R}, found {actual[i]:R}");
        return null;
    }

    /// <summary>
    /// Describes the first element further from a reference than <see cref="ConvTransposeBound{T}"/>; null where there
    /// is none.
    /// </summary>
    public static string? FindConvTransposeError<T>(ReferenceResult expected, ReadOnlySpan<T> actual)
        where T : IFloatingPointIeee754<T> =>
        FindError(expected, actual, ConvTransposeBound<T>);

    /// <summary>
    /// Describes the first element further from a reference than <see cref="BilinearBound{T}"/>; null where there is
    /// none.
    /// </summary>
    public static string? FindBilinearError<T>(ReferenceResult expected, ReadOnlySpan<T> actual)
        where T : IFloatingPointIeee754<T> =>
        FindError(expected, actual, BilinearBound<T>);

    private static string? FindError<T>(
        ReferenceResult expected, ReadOnlySpan<T> actual, Func<ReferenceResult, int, double> bound)
        where T : IFloatingPointIeee754<T>
    {
        if (expected.Values.Length != actual.Length)
            return Describe($"{expected.Values.Length} elements expected, {actual.Length} found");
        for (int i = 0; i < actual.Length; i++)
        {
            double error = Math.Abs(double.CreateChecked(actual[i]) - expected.Values[i]);
            double limit = bound(expected, i);
            if (!(error <= limit))
                return Describe(
                    $"element {i}: expected {expected.Values[i]:R}, found {actual[i]:R}, off by {error:R} > {limit:R}");
        }

        return null;
    }

    private static string Describe(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
