using KernelGen.Testing;

namespace KernelGen.Conformance.Tests;

/// <summary>How close a result must come to libtorch's.</summary>
internal static class VectorTolerance
{
    private const double DoubleTolerance = 1e-12;

    public static void CheckDouble(VectorCase vector, double[] actual)
    {
        Assert.Equal(vector.Output.Length, actual.Length);
        for (int i = 0; i < actual.Length; i++)
        {
            double limit = DoubleTolerance * Math.Max(1, Math.Abs(vector.Output[i]));
            Assert.True(
                Math.Abs(actual[i] - vector.Output[i]) <= limit,
                $"{vector}, element {i}: expected {vector.Output[i]:R}, found {actual[i]:R}");
        }
    }

    /// <summary>Exact where a sum of dyadic products needs no rounding in float; within the stated bound elsewhere.</summary>
    /// <param name="vector">The case.</param>
    /// <param name="dyadic">Whether every weight is a multiple of 1/4096, as for factors up to 32 that are powers of two.</param>
    /// <param name="actual">The result in question.</param>
    /// <param name="reference">The naive reference's result.</param>
    /// <param name="boundError">What exceeds the stated bound; null where nothing does.</param>
    public static void CheckFloat(VectorCase vector, bool dyadic, float[] actual, ReferenceResult reference, string? boundError)
    {
        Assert.True(boundError is null, $"{vector}: {boundError}");
        if (!dyadic)
            return;
        for (int i = 0; i < actual.Length; i++)
        {
            // Inputs are multiples of 1/16, so products are multiples of 2^-16, of which float holds 24 bits.
            if (reference.AbsoluteSums[i] * 65536 < 1 << 24)
                Assert.True(actual[i] == vector.Output[i], $"{vector}, element {i}: expected exactly {vector.Output[i]:R}, found {actual[i]:R}");
        }
    }

    /// <summary>Whether a weight is a multiple of 1/4096.</summary>
    public static bool IsDyadic(double weight) => weight * 4096 == Math.Round(weight * 4096);
}
