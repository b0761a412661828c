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

    /// <summary>Integers from the whole range of T, one in four of them its least or its greatest.</summary>
    public static T[] FullRange<T>(int count, int seed)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        Random random = new(seed);
        T[] values = new T[count];
        foreach (ref T value in values.AsSpan())
            value = random.Next(8) switch
            {
                0 => T.MinValue,
                1 => T.MaxValue,
                _ => T.CreateTruncating(random.NextInt64()),
            };
        return values;
    }

    /// <summary>
    /// Bit patterns of Half, one in four of them a NaN, an infinity, a zero of either sign, a subnormal or the largest
    /// number.
    /// </summary>
    public static Half[] AnyHalf(int count, int seed)
    {
        Half[] specials =
            [Half.NaN, Half.PositiveInfinity, Half.NegativeInfinity, Half.Zero, Half.NegativeZero, Half.Epsilon, Half.MaxValue];
        Random random = new(seed);
        Half[] values = new Half[count];
        foreach (ref Half value in values.AsSpan())
            value = random.Next(4) == 0
                ? specials[random.Next(specials.Length)]
                : BitConverter.UInt16BitsToHalf((ushort)random.Next(1 << 16));
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
