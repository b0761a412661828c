using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.CompilerServices;

/// <summary>
/// Stores that go past the caches: a large output need not be read before it is overwritten, which is half of the
/// traffic. Their address is aligned to the vector's size; anything else ends in a fault. They take pointers, which a
/// generated kernel's project may not be able to use. Called by generated code only.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StreamingStores : IOutputStores
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Store<T>(Vector512<T> value, ref T destination)
        where T : unmanaged => value.StoreAlignedNonTemporal((T*)Unsafe.AsPointer(ref destination));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Store<T>(Vector256<T> value, ref T destination)
        where T : unmanaged => value.StoreAlignedNonTemporal((T*)Unsafe.AsPointer(ref destination));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Store<T>(Vector128<T> value, ref T destination)
        where T : unmanaged => value.StoreAlignedNonTemporal((T*)Unsafe.AsPointer(ref destination));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void ReadAhead<T>(ref readonly T row, nint element)
        where T : unmanaged
    {
        if (Sse.IsSupported)
            Sse.Prefetch0((T*)Unsafe.AsPointer(ref Unsafe.AsRef(in row)) + element);
    }

    /// <summary>
    /// Copies elements of an output row that were computed beside it: the cache lines which they fill past the caches,
    /// what is left of others by ordinary stores.
    /// </summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="source">The first element, in memory that stays where it is.</param>
    /// <param name="destination">Where it goes, in pinned memory.</param>
    /// <param name="count">The elements.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static unsafe void Copy<T>(ref readonly T source, ref T destination, int count)
        where T : unmanaged
    {
        int lead = OutputStores.ElementsToLine(in destination);
        if (!Vector128.IsHardwareAccelerated || lead < 0 || lead > count)
            lead = count;
        int lines = (count - lead) / (OutputStores.LineBytes / sizeof(T));
        nuint end = (nuint)(lead + lines * (OutputStores.LineBytes / sizeof(T)));
        CopyPart(in source, ref destination, 0, (nuint)lead);
        for (nuint i = (nuint)lead; i < end; i += (nuint)(OutputStores.LineBytes / sizeof(T)))
            CopyLine(in source, ref destination, i);
        CopyPart(in source, ref destination, end, (nuint)count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void CopyLine<T>(ref readonly T source, ref T destination, nuint i)
        where T : unmanaged
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Store(Vector512.LoadUnsafe(in source, i), ref Unsafe.Add(ref destination, i));
            return;
        }

        int step = Vector256.IsHardwareAccelerated ? 32 : 16;
        for (nuint at = i; at < i + (nuint)(OutputStores.LineBytes / sizeof(T)); at += (nuint)(step / sizeof(T)))
        {
            if (Vector256.IsHardwareAccelerated)
                Store(Vector256.LoadUnsafe(in source, at), ref Unsafe.Add(ref destination, at));
            else
                Store(Vector128.LoadUnsafe(in source, at), ref Unsafe.Add(ref destination, at));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyPart<T>(ref readonly T source, ref T destination, nuint from, nuint to)
    {
        for (nuint i = from; i < to; i++)
            Unsafe.Add(ref destination, i) = Unsafe.Add(ref Unsafe.AsRef(in source), i);
    }

    /// <summary>
    /// Makes streaming stores visible to other threads before anything that follows. A kernel that has streamed calls
    /// it before it returns.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Fence()
    {
        if (Sse.IsSupported)
            Sse.StoreFence();
        else
            Thread.MemoryBarrier();
    }
}
