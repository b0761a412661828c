using System.Numerics;
using System.Runtime.InteropServices;

namespace KernelGen;

/// <summary>Fills buffers with uniformly distributed numbers.</summary>
internal static class UniformInitializer
{
    /// <summary>Fills a buffer of float or double with numbers between -bound and bound.</summary>
    public static void Fill<T>(Span<T> values, double bound, Random random)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
            FillFloating(MemoryMarshal.Cast<T, float>(values), bound, random);
        else
            FillFloating(MemoryMarshal.Cast<T, double>(values), bound, random);
    }

    private static void FillFloating<T>(Span<T> values, double bound, Random random)
        where T : IFloatingPointIeee754<T>
    {
        foreach (ref T value in values)
            value = T.CreateChecked((2 * random.NextDouble() - 1) * bound);
    }
}
