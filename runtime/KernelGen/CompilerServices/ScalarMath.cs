using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen.CompilerServices;

/// <summary>
/// The operations on one number. What chooses is taken from vectors of 128 bits: the JIT makes branches of a choice between
/// numbers, and the sign of an output cannot be predicted.
/// </summary>
internal readonly struct ScalarMath<T> : IVectorMath<T, T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Create(T value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Constant(float single, double twice) => typeof(T) == typeof(float)
        ? Unsafe.BitCast<float, T>(single)
        : Unsafe.BitCast<double, T>(twice);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Add(T left, T right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Subtract(T left, T right) => left - right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Multiply(T left, T right) => left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Divide(T left, T right) => left / right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T MultiplyThenAdd(T left, T right, T addend) => left * right + addend;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T SubtractProduct(T minuend, T left, T right) => minuend - left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T SelectLess(T left, T right, T less, T otherwise) => Vector128.IsHardwareAccelerated
        ? Vector128Math<T>.SelectLess(Lane(left), Lane(right), Lane(less), Lane(otherwise)).ToScalar()
        : left < right ? less : otherwise;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T AtLeast(T value, T limit) => Vector128.IsHardwareAccelerated
        ? Vector128Math<T>.AtLeast(Lane(value), Lane(limit)).ToScalar()
        : value < limit ? limit : value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T AtMost(T value, T limit) => Vector128.IsHardwareAccelerated
        ? Vector128Math<T>.AtMost(Lane(value), Lane(limit)).ToScalar()
        : limit < value ? limit : value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Abs(T value) => T.Abs(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T CopySign(T magnitude, T sign) => T.CopySign(magnitude, sign);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T MoveToExponent(T value) => Vector128Math<T>.MoveToExponent(Lane(value)).ToScalar();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> Lane(T value) => Vector128.CreateScalarUnsafe(value);
}
