using System.Numerics;
using KernelGen.Testing;

namespace KernelGen.Conformance.Tests;

/// <summary>What a theory needs to know of an element type: images of it, and what it means for two of them to be equal.</summary>
public interface IElement<T>
    where T : unmanaged
{
    /// <summary>Kernels whose shapes are gone through.</summary>
    static abstract IReadOnlyList<KernelRequest> Kernels { get; }

    /// <summary>Extents of images that go around every vector and every window of the type.</summary>
    static abstract IReadOnlyList<int> Widths { get; }

    /// <summary>Whether one in a few of a class's combinations has to do, for the time that the compiler takes.</summary>
    static abstract bool IsThinned { get; }

    /// <summary>Lies between input rows: a kernel that reads it gives another result.</summary>
    static abstract T Poison { get; }

    /// <summary>What an output holds before a call, and its gaps after it.</summary>
    static abstract T Untouched { get; }

    /// <summary>Ordinary numbers from a seed.</summary>
    static abstract T[] Image(int length, int seed);

    /// <summary>Numbers at which a type can go wrong.</summary>
    static abstract T[] Extremes(int length, int seed);

    /// <summary>Describes the first element of other bits; null where there is none.</summary>
    static abstract string? FindDifference(ReadOnlySpan<T> expected, ReadOnlySpan<T> actual);

    /// <summary>Describes where a dense result is not what the naive reference gives; null where it is.</summary>
    static abstract string? FindReferenceError(Upsampling upsampling, ReadOnlySpan<T> dense, ReadOnlySpan<T> actual);
}

/// <summary>float and double: within the promised error of the reference in double.</summary>
public sealed class FloatingElement<T> : IElement<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Values that show whether a sign of zero, an overflow or a NaN goes another way.</summary>
    private static readonly double[] Specials =
        [0.0, -0.0, 1.0, -1.0, double.PositiveInfinity, double.NegativeInfinity, double.NaN, 1e-40, -1e-40, 3e38, -3e38, double.Epsilon];

    public static IReadOnlyList<KernelRequest> Kernels => typeof(T) == typeof(float) ? Catalogue.All : Catalogue.ForDouble;

    public static IReadOnlyList<int> Widths { get; } = [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33];

    public static bool IsThinned => false;

    public static T Poison => T.NaN;

    public static T Untouched => T.NegativeOne;

    public static T[] Image(int length, int seed) => TestData.As<T>(TestData.Uniform<T>(length, seed));

    public static T[] Extremes(int length, int seed)
    {
        Random random = new(seed);
        T[] values = new T[length];
        foreach (ref T value in values.AsSpan())
            value = T.CreateSaturating(Specials[random.Next(Specials.Length)]);
        return values;
    }

    public static string? FindDifference(ReadOnlySpan<T> expected, ReadOnlySpan<T> actual) =>
        FloatingComparison.FindBitDifference(expected, actual);

    public static string? FindReferenceError(Upsampling upsampling, ReadOnlySpan<T> dense, ReadOnlySpan<T> actual) =>
        FloatingComparison.FindBilinearError(upsampling.RunReference(Array.ConvertAll(dense.ToArray(), double.CreateChecked)), actual);
}

/// <summary>byte and ushort: the reference to the bit.</summary>
public sealed class IntegerElement<T> : IElement<T>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    public static IReadOnlyList<KernelRequest> Kernels => Catalogue.ForIntegers;

    public static IReadOnlyList<int> Widths { get; } =
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 127, 128, 129];

    public static bool IsThinned => true;

    public static T Poison => T.CreateTruncating(0xA5A5);

    public static T Untouched => T.CreateTruncating(0x5A5A);

    public static T[] Image(int length, int seed) => TestData.FullRange<T>(length, seed);

    public static T[] Extremes(int length, int seed)
    {
        Random random = new(seed);
        T[] values = new T[length];
        foreach (ref T value in values.AsSpan())
            value = random.Next(2) == 0 ? T.MinValue : T.MaxValue;
        return values;
    }

    public static string? FindDifference(ReadOnlySpan<T> expected, ReadOnlySpan<T> actual) =>
        IntegerComparison.FindDifference(expected, actual);

    public static string? FindReferenceError(Upsampling upsampling, ReadOnlySpan<T> dense, ReadOnlySpan<T> actual) =>
        IntegerComparison.FindDifference(
            ReferenceBilinear.RunExact(upsampling.InputShape, upsampling.Request.Parameters, dense, upsampling.Request.Layout), actual);
}

/// <summary>Half: the reference in float, rounded once, to the bit.</summary>
public sealed class HalfElement : IElement<Half>
{
    public static IReadOnlyList<KernelRequest> Kernels => Catalogue.ForHalf;

    public static IReadOnlyList<int> Widths => FloatingElement<Half>.Widths;

    public static bool IsThinned => false;

    public static Half Poison => Half.NaN;

    public static Half Untouched => Half.NegativeOne;

    public static Half[] Image(int length, int seed) => FloatingElement<Half>.Image(length, seed);

    public static Half[] Extremes(int length, int seed) => TestData.AnyHalf(length, seed);

    public static string? FindDifference(ReadOnlySpan<Half> expected, ReadOnlySpan<Half> actual) =>
        FloatingComparison.FindBitDifference(expected, actual);

    public static string? FindReferenceError(Upsampling upsampling, ReadOnlySpan<Half> dense, ReadOnlySpan<Half> actual) =>
        FindDifference(
            ReferenceBilinear.RunHalf(upsampling.InputShape, upsampling.Request.Parameters, dense, upsampling.Request.Layout), actual);
}
