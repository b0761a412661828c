using System.Numerics;

namespace KernelGen.Testing;

/// <summary>Data from a seed.</summary>
public static class TestData
{
    /// <summary>
    /// Multiples of 1/16 in [-4, 4], as in the reference vectors: sums of their products need no rounding, so results
    /// can be compared for equality.
    /// </summary>
    public static double[] Dyadic(int count, int seed)
    {
        Random random = new(seed);
        double[] values = new double[count];
        foreach (ref double value in values.AsSpan())
            value = random.Next(-64, 65) / 16.0;
        return values;
    }

    /// <summary>Numbers in [-1, 1) with all their bits in use, exact in T.</summary>
    public static double[] Uniform<T>(int count, int seed)
        where T : INumberBase<T>
    {
        Random random = new(seed);
        double[] values = new double[count];
        foreach (ref double value in values.AsSpan())
            value = double.CreateChecked(T.CreateChecked(2 * random.NextDouble() - 1));
        return values;
    }

    /// <summary>The numbers in another type.</summary>
    public static T[] As<T>(ReadOnlySpan<double> values)
        where T : INumberBase<T>
    {
        T[] result = new T[values.Length];
        for (int i = 0; i < result.Length; i++)
            result[i] = T.CreateChecked(values[i]);
        return result;
    }
}
