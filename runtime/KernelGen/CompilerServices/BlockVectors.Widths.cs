using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.CompilerServices;

/// <content>Between elements and the wider sums of them.</content>
public static partial class BlockVectors
{
    /// <summary>Interleaves the lower halves of each block of two vectors.</summary>
    /// <param name="first">What comes first of each pair.</param>
    /// <param name="second">What comes second.</param>
    /// <returns>The pairs.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> UnpackLow(Vector512<byte> first, Vector512<byte> second) =>
        Avx512BW.UnpackLow(first, second);

    /// <inheritdoc cref="UnpackLow(Vector512{byte}, Vector512{byte})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> UnpackLow(Vector256<byte> first, Vector256<byte> second) =>
        Avx2.UnpackLow(first, second);

    /// <inheritdoc cref="UnpackLow(Vector512{byte}, Vector512{byte})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> UnpackLow(Vector128<byte> first, Vector128<byte> second)
    {
        if (Sse2.IsSupported)
            return Sse2.UnpackLow(first, second);
        if (AdvSimd.Arm64.IsSupported)
            return AdvSimd.Arm64.ZipLow(first, second);
        return (Vector128.WidenLower(first) | Vector128.WidenLower(second) << 8).AsByte();
    }

    /// <inheritdoc cref="UnpackLow(Vector512{byte}, Vector512{byte})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> UnpackLow(Vector512<ushort> first, Vector512<ushort> second) =>
        Avx512BW.UnpackLow(first, second);

    /// <inheritdoc cref="UnpackLow(Vector512{byte}, Vector512{byte})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> UnpackLow(Vector256<ushort> first, Vector256<ushort> second) =>
        Avx2.UnpackLow(first, second);

    /// <inheritdoc cref="UnpackLow(Vector512{byte}, Vector512{byte})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> UnpackLow(Vector128<ushort> first, Vector128<ushort> second)
    {
        if (Sse2.IsSupported)
            return Sse2.UnpackLow(first, second);
        if (AdvSimd.Arm64.IsSupported)
            return AdvSimd.Arm64.ZipLow(first, second);
        return (Vector128.WidenLower(first) | Vector128.WidenLower(second) << 16).AsUInt16();
    }

    /// <summary>Interleaves the upper halves of each block of two vectors.</summary>
    /// <param name="first">What comes first of each pair.</param>
    /// <param name="second">What comes second.</param>
    /// <returns>The pairs.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> UnpackHigh(Vector512<byte> first, Vector512<byte> second) =>
        Avx512BW.UnpackHigh(first, second);

    /// <inheritdoc cref="UnpackHigh(Vector512{byte}, Vector512{byte})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> UnpackHigh(Vector256<byte> first, Vector256<byte> second) =>
        Avx2.UnpackHigh(first, second);

    /// <inheritdoc cref="UnpackHigh(Vector512{byte}, Vector512{byte})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> UnpackHigh(Vector128<byte> first, Vector128<byte> second)
    {
        if (Sse2.IsSupported)
            return Sse2.UnpackHigh(first, second);
        if (AdvSimd.Arm64.IsSupported)
            return AdvSimd.Arm64.ZipHigh(first, second);
        return (Vector128.WidenUpper(first) | Vector128.WidenUpper(second) << 8).AsByte();
    }

    /// <inheritdoc cref="UnpackHigh(Vector512{byte}, Vector512{byte})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> UnpackHigh(Vector512<ushort> first, Vector512<ushort> second) =>
        Avx512BW.UnpackHigh(first, second);

    /// <inheritdoc cref="UnpackHigh(Vector512{byte}, Vector512{byte})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> UnpackHigh(Vector256<ushort> first, Vector256<ushort> second) =>
        Avx2.UnpackHigh(first, second);

    /// <inheritdoc cref="UnpackHigh(Vector512{byte}, Vector512{byte})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> UnpackHigh(Vector128<ushort> first, Vector128<ushort> second)
    {
        if (Sse2.IsSupported)
            return Sse2.UnpackHigh(first, second);
        if (AdvSimd.Arm64.IsSupported)
            return AdvSimd.Arm64.ZipHigh(first, second);
        return (Vector128.WidenUpper(first) | Vector128.WidenUpper(second) << 16).AsUInt16();
    }

    /// <summary>Widens the lower half of each block.</summary>
    /// <param name="values">The values.</param>
    /// <returns>The same values in twice the bits.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> WidenLow(Vector512<ushort> values) =>
        UnpackLow(values, Vector512<ushort>.Zero).AsInt32();

    /// <inheritdoc cref="WidenLow(Vector512{ushort})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> WidenLow(Vector256<ushort> values) =>
        UnpackLow(values, Vector256<ushort>.Zero).AsInt32();

    /// <inheritdoc cref="WidenLow(Vector512{ushort})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> WidenLow(Vector128<ushort> values) =>
        UnpackLow(values, Vector128<ushort>.Zero).AsInt32();

    /// <summary>Widens the upper half of each block.</summary>
    /// <param name="values">The values.</param>
    /// <returns>The same values in twice the bits.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> WidenHigh(Vector512<ushort> values) =>
        UnpackHigh(values, Vector512<ushort>.Zero).AsInt32();

    /// <inheritdoc cref="WidenHigh(Vector512{ushort})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> WidenHigh(Vector256<ushort> values) =>
        UnpackHigh(values, Vector256<ushort>.Zero).AsInt32();

    /// <inheritdoc cref="WidenHigh(Vector512{ushort})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> WidenHigh(Vector128<ushort> values) =>
        UnpackHigh(values, Vector128<ushort>.Zero).AsInt32();

    /// <summary>Narrows numbers that a byte holds: in each block, those of the first vector and then those of the second.</summary>
    /// <param name="first">The first half of each block.</param>
    /// <param name="second">The second half of each block.</param>
    /// <returns>The same numbers in half the bits.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Pack(Vector512<ushort> first, Vector512<ushort> second) =>
        Avx512BW.PackUnsignedSaturate(first.AsInt16(), second.AsInt16());

    /// <inheritdoc cref="Pack(Vector512{ushort}, Vector512{ushort})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Pack(Vector256<ushort> first, Vector256<ushort> second) =>
        Avx2.PackUnsignedSaturate(first.AsInt16(), second.AsInt16());

    /// <inheritdoc cref="Pack(Vector512{ushort}, Vector512{ushort})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Pack(Vector128<ushort> first, Vector128<ushort> second) => Sse2.IsSupported
        ? Sse2.PackUnsignedSaturate(first.AsInt16(), second.AsInt16())
        : Vector128.Narrow(first, second);

    /// <summary>Narrows numbers that a ushort holds: in each block, those of the first vector and then those of the second.</summary>
    /// <param name="first">The first half of each block.</param>
    /// <param name="second">The second half of each block.</param>
    /// <returns>The same numbers in half the bits.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> Pack(Vector512<int> first, Vector512<int> second) =>
        Avx512BW.PackUnsignedSaturate(first, second);

    /// <inheritdoc cref="Pack(Vector512{int}, Vector512{int})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Pack(Vector256<int> first, Vector256<int> second) =>
        Avx2.PackUnsignedSaturate(first, second);

    /// <inheritdoc cref="Pack(Vector512{int}, Vector512{int})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> Pack(Vector128<int> first, Vector128<int> second) => Sse41.IsSupported
        ? Sse41.PackUnsignedSaturate(first, second)
        : Vector128.Narrow(first.AsUInt32(), second.AsUInt32());

    /// <summary>The upper half of each product.</summary>
    /// <param name="left">One factor.</param>
    /// <param name="right">The other.</param>
    /// <returns>The products, divided by 65,536 and rounded down.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> MultiplyHigh(Vector512<ushort> left, Vector512<ushort> right) =>
        Avx512BW.MultiplyHigh(left, right);

    /// <inheritdoc cref="MultiplyHigh(Vector512{ushort}, Vector512{ushort})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> MultiplyHigh(Vector256<ushort> left, Vector256<ushort> right) =>
        Avx2.MultiplyHigh(left, right);

    /// <inheritdoc cref="MultiplyHigh(Vector512{ushort}, Vector512{ushort})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> MultiplyHigh(Vector128<ushort> left, Vector128<ushort> right)
    {
        if (Sse2.IsSupported)
            return Sse2.MultiplyHigh(left, right);
        Vector128<uint> lower = Vector128.WidenLower(left) * Vector128.WidenLower(right);
        Vector128<uint> upper = Vector128.WidenUpper(left) * Vector128.WidenUpper(right);
        return Vector128.Narrow(lower >>> 16, upper >>> 16);
    }
}
