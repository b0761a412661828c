using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.CompilerServices;

/// <summary>
/// sum + weight · value: fused where the processor has that, and in two rounded operations where it has not, so that every
/// vector width and scalar code give the same bits on a processor. Called by generated code only.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Sums
{
    /// <summary>Whether the processor multiplies and adds with one rounding.</summary>
    public static bool AreFused
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Fma.IsSupported || Avx512F.IsSupported || AdvSimd.IsSupported;
    }

    /// <summary>Adds a weighted value to a sum.</summary>
    /// <param name="sum">The sum.</param>
    /// <param name="weight">The weight.</param>
    /// <param name="value">The value.</param>
    /// <returns>The sum with it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Add(Vector512<float> sum, Vector512<float> weight, Vector512<float> value) =>
        AreFused ? Vector512.FusedMultiplyAdd(weight, value, sum) : sum + weight * value;

    /// <inheritdoc cref="Add(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Add(Vector256<float> sum, Vector256<float> weight, Vector256<float> value) =>
        AreFused ? Vector256.FusedMultiplyAdd(weight, value, sum) : sum + weight * value;

    /// <inheritdoc cref="Add(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Add(Vector128<float> sum, Vector128<float> weight, Vector128<float> value) =>
        AreFused ? Vector128.FusedMultiplyAdd(weight, value, sum) : sum + weight * value;

    /// <inheritdoc cref="Add(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Add(float sum, float weight, float value) =>
        AreFused ? MathF.FusedMultiplyAdd(weight, value, sum) : sum + weight * value;

    /// <inheritdoc cref="Add(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Add(Vector512<double> sum, Vector512<double> weight, Vector512<double> value) =>
        AreFused ? Vector512.FusedMultiplyAdd(weight, value, sum) : sum + weight * value;

    /// <inheritdoc cref="Add(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Add(Vector256<double> sum, Vector256<double> weight, Vector256<double> value) =>
        AreFused ? Vector256.FusedMultiplyAdd(weight, value, sum) : sum + weight * value;

    /// <inheritdoc cref="Add(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Add(Vector128<double> sum, Vector128<double> weight, Vector128<double> value) =>
        AreFused ? Vector128.FusedMultiplyAdd(weight, value, sum) : sum + weight * value;

    /// <inheritdoc cref="Add(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Add(double sum, double weight, double value) =>
        AreFused ? Math.FusedMultiplyAdd(weight, value, sum) : sum + weight * value;
}
