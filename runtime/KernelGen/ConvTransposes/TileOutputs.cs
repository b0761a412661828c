using System.Runtime.CompilerServices;

namespace KernelGen.ConvTransposes;

/// <summary>Puts the sums of a tile's column phases where they belong, between each other.</summary>
internal static unsafe class TileOutputs
{
    /// <summary>Stores one row of one channel.</summary>
    /// <param name="sums">The sums of the first phase at the first position.</param>
    /// <param name="sumsStep">Elements to the sums of the next phase.</param>
    /// <param name="phases">Phases.</param>
    /// <param name="stride">Output columns from one position to the next.</param>
    /// <param name="columns">Output columns from the first phase's first on, those of phases that are not here included.</param>
    /// <param name="output">The output of the first phase at the first position.</param>
    /// <param name="streams">Whether to write past the caches where that is possible.</param>
    /// <param name="columnStep">Elements from one output column to the next.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Store<T>(
        T* sums, nint sumsStep, int phases, int stride, long columns, T* output, nint columnStep, bool streams)
        where T : unmanaged
    {
        if (phases == stride && columnStep == 1)
        {
            if (stride == 1)
            {
                new ReadOnlySpan<T>(sums, (int)columns).CopyTo(new Span<T>(output, (int)columns));
                return;
            }

            if (stride == 2)
            {
                Interleaving.Two(sums, sums + sumsStep, output, (int)columns, streams);
                return;
            }
        }

        nint step = stride * columnStep;
        for (int phase = 0; phase < phases; phase++)
        {
            T* source = sums + phase * sumsStep;
            T* target = output + phase * columnStep;
            int count = (int)((columns - phase + stride - 1) / stride);
            for (int i = 0; i < count; i++)
                target[i * step] = source[i];
        }
    }
}
