using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.CompilerServices;

/// <summary>
/// Operations on vectors of whole numbers that processors have, and <see cref="Vector128"/> has not: each works on every
/// block of 128 bits by itself. Called by generated code only, where vectors of that width are accelerated.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class BlockVectors
{
    /// <summary>Whether bytes can be shuffled by a variable across all of 512 bits at once.</summary>
    public static bool ShufflesBytes512
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.IsHardwareAccelerated && Avx512Vbmi.IsSupported;
    }

    /// <summary>Loads every other 16 bytes of a table.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="source">The first element.</param>
    /// <returns>As many blocks as the vector has.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> LoadBlocks512<T>(ref readonly T source)
        where T : unmanaged => Vector512.Create(
            Vector256.Create(Vector128.LoadUnsafe(in source), Vector128.LoadUnsafe(in source, Two<T>())),
            Vector256.Create(Vector128.LoadUnsafe(in source, 2 * Two<T>()), Vector128.LoadUnsafe(in source, 3 * Two<T>())));

    /// <inheritdoc cref="LoadBlocks512{T}(ref readonly T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> LoadBlocks256<T>(ref readonly T source)
        where T : unmanaged => Vector256.Create(Vector128.LoadUnsafe(in source), Vector128.LoadUnsafe(in source, Two<T>()));

    /// <inheritdoc cref="LoadBlocks512{T}(ref readonly T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> LoadBlocks128<T>(ref readonly T source)
        where T : unmanaged => Vector128.LoadUnsafe(in source);

    private static nuint Two<T>()
        where T : unmanaged => (nuint)(32 / Unsafe.SizeOf<T>());

    /// <summary>Multiplies bytes by weights, and adds the products two by two.</summary>
    /// <param name="values">The values, two for each sum.</param>
    /// <param name="weights">Their weights, not negative, so that a sum is at most 65,535 and on x86 at most 32,767.</param>
    /// <returns>The sums.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> MultiplyAddPairs(Vector512<byte> values, Vector512<sbyte> weights) =>
        Avx512BW.MultiplyAddAdjacent(values, weights).AsUInt16();

    /// <inheritdoc cref="MultiplyAddPairs(Vector512{byte}, Vector512{sbyte})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> MultiplyAddPairs(Vector256<byte> values, Vector256<sbyte> weights) =>
        Avx2.MultiplyAddAdjacent(values, weights).AsUInt16();

    /// <inheritdoc cref="MultiplyAddPairs(Vector512{byte}, Vector512{sbyte})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> MultiplyAddPairs(Vector128<byte> values, Vector128<sbyte> weights)
    {
        if (Ssse3.IsSupported)
            return Ssse3.MultiplyAddAdjacent(values, weights).AsUInt16();
        Vector128<byte> unsigned = weights.AsByte();
        if (AdvSimd.Arm64.IsSupported)
        {
            return AdvSimd.Arm64.AddPairwise(
                AdvSimd.MultiplyWideningLower(values.GetLower(), unsigned.GetLower()),
                AdvSimd.MultiplyWideningUpper(values, unsigned));
        }

        Vector128<ushort> low = Vector128.Create((ushort)0xFF);
        return (values.AsUInt16() & low) * (unsigned.AsUInt16() & low) + (values.AsUInt16() >>> 8) * (unsigned.AsUInt16() >>> 8);
    }

    /// <summary>Multiplies numbers by weights, and adds the products two by two.</summary>
    /// <param name="values">The values, two for each sum.</param>
    /// <param name="weights">Their weights.</param>
    /// <returns>The sums.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> MultiplyAddPairs(Vector512<short> values, Vector512<short> weights) =>
        Avx512BW.MultiplyAddAdjacent(values, weights);

    /// <inheritdoc cref="MultiplyAddPairs(Vector512{short}, Vector512{short})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> MultiplyAddPairs(Vector256<short> values, Vector256<short> weights) =>
        Avx2.MultiplyAddAdjacent(values, weights);

    /// <inheritdoc cref="MultiplyAddPairs(Vector512{short}, Vector512{short})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> MultiplyAddPairs(Vector128<short> values, Vector128<short> weights)
    {
        if (Sse2.IsSupported)
            return Sse2.MultiplyAddAdjacent(values, weights);
        if (AdvSimd.Arm64.IsSupported)
        {
            return AdvSimd.Arm64.AddPairwise(
                AdvSimd.MultiplyWideningLower(values.GetLower(), weights.GetLower()),
                AdvSimd.MultiplyWideningUpper(values, weights));
        }

        Vector128<int> first = (values.AsInt32() << 16 >> 16) * (weights.AsInt32() << 16 >> 16);
        return first + (values.AsInt32() >> 16) * (weights.AsInt32() >> 16);
    }

    /// <summary>Shuffles the bytes of each block of 16.</summary>
    /// <param name="values">The bytes.</param>
    /// <param name="lanes">The byte of its block that each takes; 0 to 15.</param>
    /// <returns>The shuffled bytes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Shuffle(Vector256<byte> values, Vector256<byte> lanes) =>
        Avx2.Shuffle(values, lanes);

    /// <inheritdoc cref="Shuffle(Vector256{byte}, Vector256{byte})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Shuffle(Vector128<byte> values, Vector128<byte> lanes) =>
        Vector128.ShuffleNative(values, lanes);
}
