using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.CompilerServices;

/// <summary>The operations on vectors of 256 bits.</summary>
internal readonly struct Vector256Math<T> : IVectorMath<Vector256<T>, T>
    where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Create(T value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Constant(float single, double twice) => typeof(T) == typeof(float)
        ? Vector256.Create(single).As<float, T>()
        : Vector256.Create(twice).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Add(Vector256<T> left, Vector256<T> right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Subtract(Vector256<T> left, Vector256<T> right) => left - right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Multiply(Vector256<T> left, Vector256<T> right) => left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Divide(Vector256<T> left, Vector256<T> right) => left / right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> MultiplyThenAdd(Vector256<T> left, Vector256<T> right, Vector256<T> addend) =>
        left * right + addend;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> SubtractProduct(Vector256<T> minuend, Vector256<T> left, Vector256<T> right) =>
        minuend - left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> SelectLess(
        Vector256<T> left, Vector256<T> right, Vector256<T> less, Vector256<T> otherwise) =>
        Vector256.ConditionalSelect(Vector256.LessThan(left, right), less, otherwise);

    // x86 has this comparison and selection as one instruction: max(a, b) is a where a > b, and b elsewhere.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> AtLeast(Vector256<T> value, Vector256<T> limit)
    {
        if (Avx.IsSupported && typeof(T) == typeof(float))
            return Avx.Max(limit.AsSingle(), value.AsSingle()).As<float, T>();
        if (Avx.IsSupported && typeof(T) == typeof(double))
            return Avx.Max(limit.AsDouble(), value.AsDouble()).As<double, T>();
        return SelectLess(value, limit, limit, value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> AtMost(Vector256<T> value, Vector256<T> limit)
    {
        if (Avx.IsSupported && typeof(T) == typeof(float))
            return Avx.Min(limit.AsSingle(), value.AsSingle()).As<float, T>();
        if (Avx.IsSupported && typeof(T) == typeof(double))
            return Avx.Min(limit.AsDouble(), value.AsDouble()).As<double, T>();
        return SelectLess(limit, value, limit, value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Abs(Vector256<T> value) => Vector256.Abs(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> CopySign(Vector256<T> magnitude, Vector256<T> sign) =>
        magnitude | (sign & Constant(-0f, -0d));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> MoveToExponent(Vector256<T> value) => typeof(T) == typeof(float)
        ? (value.AsInt32() << 23).As<int, T>()
        : (value.AsInt64() << 52).As<long, T>();
}
