using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.CompilerServices;

/// <summary>The operations on vectors of 512 bits.</summary>
internal readonly struct Vector512Math<T> : IVectorMath<Vector512<T>, T>
    where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Create(T value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Constant(float single, double twice) => typeof(T) == typeof(float)
        ? Vector512.Create(single).As<float, T>()
        : Vector512.Create(twice).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Add(Vector512<T> left, Vector512<T> right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Subtract(Vector512<T> left, Vector512<T> right) => left - right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Multiply(Vector512<T> left, Vector512<T> right) => left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Divide(Vector512<T> left, Vector512<T> right) => left / right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> MultiplyThenAdd(Vector512<T> left, Vector512<T> right, Vector512<T> addend) =>
        left * right + addend;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> SubtractProduct(Vector512<T> minuend, Vector512<T> left, Vector512<T> right) =>
        minuend - left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> SelectLess(
        Vector512<T> left, Vector512<T> right, Vector512<T> less, Vector512<T> otherwise) =>
        Vector512.ConditionalSelect(Vector512.LessThan(left, right), less, otherwise);

    // x86 has this comparison and selection as one instruction: max(a, b) is a where a > b, and b elsewhere.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> AtLeast(Vector512<T> value, Vector512<T> limit)
    {
        if (Avx512F.IsSupported && typeof(T) == typeof(float))
            return Avx512F.Max(limit.AsSingle(), value.AsSingle()).As<float, T>();
        if (Avx512F.IsSupported && typeof(T) == typeof(double))
            return Avx512F.Max(limit.AsDouble(), value.AsDouble()).As<double, T>();
        return SelectLess(value, limit, limit, value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> AtMost(Vector512<T> value, Vector512<T> limit)
    {
        if (Avx512F.IsSupported && typeof(T) == typeof(float))
            return Avx512F.Min(limit.AsSingle(), value.AsSingle()).As<float, T>();
        if (Avx512F.IsSupported && typeof(T) == typeof(double))
            return Avx512F.Min(limit.AsDouble(), value.AsDouble()).As<double, T>();
        return SelectLess(limit, value, limit, value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Abs(Vector512<T> value) => Vector512.Abs(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> CopySign(Vector512<T> magnitude, Vector512<T> sign) =>
        magnitude | (sign & Constant(-0f, -0d));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> MoveToExponent(Vector512<T> value) => typeof(T) == typeof(float)
        ? (value.AsInt32() << 23).As<int, T>()
        : (value.AsInt64() << 52).As<long, T>();
}
