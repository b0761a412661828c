using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace KernelGen;

/// <summary>
/// accumulator + weight · source, fused where the processor can and in two rounded operations where it cannot: every
/// vector width and the scalar remainder give the same bits.
/// </summary>
internal static class MultiplyAdd
{
    private static bool IsFused
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Fma.IsSupported || Avx512F.IsSupported || AdvSimd.IsSupported;
    }

    /// <summary>Adds weight · source[i] to each accumulator; both spans have the same length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Accumulate<T>(ReadOnlySpan<T> source, T weight, Span<T> accumulators)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ReadOnlySpan<Vector<T>> sourceVectors = MemoryMarshal.Cast<T, Vector<T>>(source);
        Span<Vector<T>> accumulatorVectors = MemoryMarshal.Cast<T, Vector<T>>(accumulators);
        Vector<T> weights = new(weight);
        for (int i = 0; i < accumulatorVectors.Length; i++)
            accumulatorVectors[i] = Add(accumulatorVectors[i], weights, sourceVectors[i]);

        for (int i = accumulatorVectors.Length * Vector<T>.Count; i < accumulators.Length; i++)
            accumulators[i] = Add(accumulators[i], weight, source[i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Add<T>(T accumulator, T weight, T source)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        IsFused ? T.FusedMultiplyAdd(weight, source, accumulator) : accumulator + weight * source;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<T> Add<T>(Vector<T> accumulators, Vector<T> weights, Vector<T> sources)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (IsFused && typeof(T) == typeof(float))
            return Vector.FusedMultiplyAdd(
                weights.As<T, float>(), sources.As<T, float>(), accumulators.As<T, float>()).As<float, T>();
        if (IsFused && typeof(T) == typeof(double))
            return Vector.FusedMultiplyAdd(
                weights.As<T, double>(), sources.As<T, double>(), accumulators.As<T, double>()).As<double, T>();
        return accumulators + weights * sources;
    }
}
