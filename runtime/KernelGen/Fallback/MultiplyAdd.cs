using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KernelGen.CompilerServices;

namespace KernelGen;

/// <summary>
/// accumulator + weight · source, fused where the processor can and in two rounded operations where it cannot: every
/// vector width and the scalar remainder give the same bits.
/// </summary>
internal static class MultiplyAdd
{
    // Optimised from the first call on, and never inlined: tier 1 otherwise inlines the loop into its callers' callers
    // until the budget ends, and then calls Add for each vector (measured: a fifth of the speed).
    private const MethodImplOptions HotLoop = MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization;

    /// <summary>
    /// Adds weight · source[i] to the accumulators of some channels; weights and accumulators of the next channel follow
    /// at their steps.
    /// </summary>
    public static void Accumulate<T>(
        ReadOnlySpan<T> source, ReadOnlySpan<T> weights, int weightStep, Span<T> accumulators, int accumulatorStep,
        int channels)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        int channel = 0;
        if (source.Length >= Vector<T>.Count)
            for (; channel <= channels - 4; channel += 4)
                AccumulateFour(
                    source, weights[(channel * weightStep)..], weightStep,
                    accumulators[(channel * accumulatorStep)..], accumulatorStep);
        for (; channel < channels; channel++)
            AccumulateOne(
                source, weights[channel * weightStep], accumulators.Slice(channel * accumulatorStep, source.Length));
    }

    // Four channels share each load of the source; more would not fit the registers of a processor with 16.
    [MethodImpl(HotLoop)]
    private static void AccumulateFour<T>(
        ReadOnlySpan<T> source, ReadOnlySpan<T> weights, int weightStep, Span<T> accumulators, int accumulatorStep)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Vector<T> weight0 = new(weights[0]);
        Vector<T> weight1 = new(weights[weightStep]);
        Vector<T> weight2 = new(weights[2 * weightStep]);
        Vector<T> weight3 = new(weights[3 * weightStep]);
        Span<T> channel0 = accumulators[..source.Length];
        Span<T> channel1 = accumulators.Slice(accumulatorStep, source.Length);
        Span<T> channel2 = accumulators.Slice(2 * accumulatorStep, source.Length);
        Span<T> channel3 = accumulators.Slice(3 * accumulatorStep, source.Length);

        ReadOnlySpan<Vector<T>> sources = MemoryMarshal.Cast<T, Vector<T>>(source);
        Span<Vector<T>> vectors0 = MemoryMarshal.Cast<T, Vector<T>>(channel0)[..sources.Length];
        Span<Vector<T>> vectors1 = MemoryMarshal.Cast<T, Vector<T>>(channel1)[..sources.Length];
        Span<Vector<T>> vectors2 = MemoryMarshal.Cast<T, Vector<T>>(channel2)[..sources.Length];
        Span<Vector<T>> vectors3 = MemoryMarshal.Cast<T, Vector<T>>(channel3)[..sources.Length];
        for (int i = 0; i < sources.Length; i++)
        {
            Vector<T> shared = sources[i];
            vectors0[i] = Add(vectors0[i], weight0, shared);
            vectors1[i] = Add(vectors1[i], weight1, shared);
            vectors2[i] = Add(vectors2[i], weight2, shared);
            vectors3[i] = Add(vectors3[i], weight3, shared);
        }

        int remaining = source.Length - sources.Length * Vector<T>.Count;
        if (remaining == 0)
            return;
        AccumulateLast(source, weight0, channel0, remaining);
        AccumulateLast(source, weight1, channel1, remaining);
        AccumulateLast(source, weight2, channel2, remaining);
        AccumulateLast(source, weight3, channel3, remaining);
    }

    [MethodImpl(HotLoop)]
    private static void AccumulateOne<T>(ReadOnlySpan<T> source, T weight, Span<T> accumulators)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (source.Length < Vector<T>.Count)
        {
            for (int i = 0; i < source.Length; i++)
                accumulators[i] = Add(accumulators[i], weight, source[i]);
            return;
        }

        Vector<T> weights = new(weight);
        ReadOnlySpan<Vector<T>> sources = MemoryMarshal.Cast<T, Vector<T>>(source);
        Span<Vector<T>> vectors = MemoryMarshal.Cast<T, Vector<T>>(accumulators);
        for (int i = 0; i < sources.Length; i++)
            vectors[i] = Add(vectors[i], weights, sources[i]);

        int remaining = source.Length - sources.Length * Vector<T>.Count;
        if (remaining > 0)
            AccumulateLast(source, weights, accumulators, remaining);
    }

    /// <summary>Adds to the last few elements with the vector that ends there, whose first lanes are done.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AccumulateLast<T>(
        ReadOnlySpan<T> source, Vector<T> weights, Span<T> accumulators, int remaining)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        source = source[^Vector<T>.Count..];
        accumulators = accumulators[^Vector<T>.Count..];
        Vector<T> done = new(accumulators);
        Vector<T> isRemaining = Vector.GreaterThanOrEqual(
            Vector<T>.Indices, new Vector<T>(T.CreateTruncating(Vector<T>.Count - remaining)));
        Vector<T> added = Add(done, weights, new Vector<T>(source));
        Vector.ConditionalSelect(isRemaining, added, done).CopyTo(accumulators);
    }

    /// <summary>Adds a weighted value to a sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Add<T>(T accumulator, T weight, T source)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        Sums.AreFused ? T.FusedMultiplyAdd(weight, source, accumulator) : accumulator + weight * source;

    /// <summary>Adds weighted values to sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> Add<T>(Vector<T> accumulators, Vector<T> weights, Vector<T> sources)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (Sums.AreFused && typeof(T) == typeof(float))
            return Vector.FusedMultiplyAdd(
                weights.As<T, float>(), sources.As<T, float>(), accumulators.As<T, float>()).As<float, T>();
        if (Sums.AreFused && typeof(T) == typeof(double))
            return Vector.FusedMultiplyAdd(
                weights.As<T, double>(), sources.As<T, double>(), accumulators.As<T, double>()).As<double, T>();
        return accumulators + weights * sources;
    }
}
