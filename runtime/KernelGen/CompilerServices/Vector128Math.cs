using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.CompilerServices;

/// <summary>The operations on vectors of 128 bits.</summary>
internal readonly struct Vector128Math<T> : IVectorMath<Vector128<T>, T>
    where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Create(T value) => Vector128.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Constant(float single, double twice) => typeof(T) == typeof(float)
        ? Vector128.Create(single).As<float, T>()
        : Vector128.Create(twice).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Add(Vector128<T> left, Vector128<T> right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Subtract(Vector128<T> left, Vector128<T> right) => left - right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Multiply(Vector128<T> left, Vector128<T> right) => left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Divide(Vector128<T> left, Vector128<T> right) => left / right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> MultiplyThenAdd(Vector128<T> left, Vector128<T> right, Vector128<T> addend) =>
        left * right + addend;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> SubtractProduct(Vector128<T> minuend, Vector128<T> left, Vector128<T> right) =>
        minuend - left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> SelectLess(
        Vector128<T> left, Vector128<T> right, Vector128<T> less, Vector128<T> otherwise) =>
        Vector128.ConditionalSelect(Vector128.LessThan(left, right), less, otherwise);

    // x86 has this comparison and selection as one instruction: max(a, b) is a where a > b, and b elsewhere.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> AtLeast(Vector128<T> value, Vector128<T> limit)
    {
        if (Sse.IsSupported && typeof(T) == typeof(float))
            return Sse.Max(limit.AsSingle(), value.AsSingle()).As<float, T>();
        if (Sse2.IsSupported && typeof(T) == typeof(double))
            return Sse2.Max(limit.AsDouble(), value.AsDouble()).As<double, T>();
        return SelectLess(value, limit, limit, value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> AtMost(Vector128<T> value, Vector128<T> limit)
    {
        if (Sse.IsSupported && typeof(T) == typeof(float))
            return Sse.Min(limit.AsSingle(), value.AsSingle()).As<float, T>();
        if (Sse2.IsSupported && typeof(T) == typeof(double))
            return Sse2.Min(limit.AsDouble(), value.AsDouble()).As<double, T>();
        return SelectLess(limit, value, limit, value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Abs(Vector128<T> value) => Vector128.Abs(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> CopySign(Vector128<T> magnitude, Vector128<T> sign) =>
        magnitude | (sign & Constant(-0f, -0d));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> MoveToExponent(Vector128<T> value) => typeof(T) == typeof(float)
        ? (value.AsInt32() << 23).As<int, T>()
        : (value.AsInt64() << 52).As<long, T>();
}
