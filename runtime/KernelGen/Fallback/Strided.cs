using System.Runtime.CompilerServices;

namespace KernelGen;

/// <summary>Copies between adjacent elements and elements at a fixed step.</summary>
internal static class Strided
{
    /// <summary>Copies source[0], source[step], source[2·step] … until the destination is full.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Gather<T>(ReadOnlySpan<T> source, int step, Span<T> destination)
    {
        for (int i = 0, from = 0; i < destination.Length; i++, from += step)
            destination[i] = source[from];
    }

    /// <summary>Copies the source to destination[0], destination[step], destination[2·step] …</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Scatter<T>(ReadOnlySpan<T> source, Span<T> destination, int step)
    {
        if (step == 1)
        {
            source.CopyTo(destination);
            return;
        }

        for (int i = 0, to = 0; i < source.Length; i++, to += step)
            destination[to] = source[i];
    }
}
