using System.Globalization;

namespace KernelGen.Testing;

/// <summary>How close a result must come to libtorch's.</summary>
public static class VectorTolerance
{
    private const double DoubleTolerance = 1e-12;

    /// <summary>Describes the first element of a result in double that is too far off; null where there is none.</summary>
    public static string? FindDoubleError(VectorCase vector, ReadOnlySpan<double> actual)
    {
        if (vector.Output.Length != actual.Length)
            return Describe($"{vector}: {vector.Output.Length} elements expected, {actual.Length} found");
        for (int i = 0; i < actual.Length; i++)
        {
            double limit = DoubleTolerance * Math.Max(1, Math.Abs(vector.Output[i]));
            if (!(Math.Abs(actual[i] - vector.Output[i]) <= limit))
                return Describe($"{vector}, element {i}: expected {vector.Output[i]:R}, found {actual[i]:R}");
        }

        return null;
    }

    /// <summary>
    /// The same for float: exact where a sum of dyadic products needs no rounding; within the stated bound elsewhere.
    /// </summary>
    /// <param name="vector">The case.</param>
    /// <param name="dyadic">Whether every weight is a multiple of 1/4096, as for factors up to 32 that are powers of two.</param>
    /// <param name="actual">The result in question.</param>
    /// <param name="reference">The naive reference's result.</param>
    /// <param name="boundError">What exceeds the stated bound; null where nothing does.</param>
    public static string? FindFloatError(
        VectorCase vector, bool dyadic, ReadOnlySpan<float> actual, ReferenceResult reference, string? boundError)
    {
        if (boundError is not null)
            return Describe($"{vector}: {boundError}");
        if (!dyadic)
            return null;
        for (int i = 0; i < actual.Length; i++)
        {
            // Inputs are multiples of 1/16, so products are multiples of 2^-16, of which float holds 24 bits.
            if (reference.AbsoluteSums[i] * 65536 < 1 << 24 && actual[i] != vector.Output[i])
                return Describe($"{vector}, element {i}: expected exactly {vector.Output[i]:R}, found {actual[i]:R}");
        }

        return null;
    }

    /// <summary>Whether a weight is a multiple of 1/4096.</summary>
    public static bool IsDyadic(double weight) => weight * 4096 == Math.Round(weight * 4096);

    private static string Describe(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
