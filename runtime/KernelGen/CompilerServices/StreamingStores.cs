using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Threading;

namespace KernelGen.CompilerServices;

/// <summary>
/// Stores that go past the caches: a large output need not be read before it is overwritten, which is half of the
/// traffic. They take pointers, which a generated kernel's project may not be able to use. Called by generated code only.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StreamingStores
{
    /// <summary>The alignment that <see cref="Misalignment"/> leads to: a cache line, and the widest vector.</summary>
    public const int LineBytes = 64;

    /// <summary>
    /// The size of an output in bytes from which streaming pays; <see cref="long.MaxValue"/> where it never does. A
    /// smaller output may still be in a cache when its reader comes, and is written there faster.
    /// </summary>
    /// <remarks>Worked out once. Not for a method with <c>AggressiveOptimization</c>, which would check for that.</remarks>
    public static long ThresholdBytes { get; } = StreamingThreshold.Of(X86Base.IsSupported, LastLevelCache.FindBytes());

    /// <summary>Stores a vector past the caches.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="value">The vector.</param>
    /// <param name="destination">Its first element in pinned memory, aligned to 64 bytes; anything else ends in a fault.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Store<T>(Vector512<T> value, ref T destination)
        where T : unmanaged => value.StoreAlignedNonTemporal((T*)Unsafe.AsPointer(ref destination));

    /// <summary>Stores a vector past the caches.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="value">The vector.</param>
    /// <param name="destination">Its first element in pinned memory, aligned to 32 bytes; anything else ends in a fault.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Store<T>(Vector256<T> value, ref T destination)
        where T : unmanaged => value.StoreAlignedNonTemporal((T*)Unsafe.AsPointer(ref destination));

    /// <summary>Stores a vector past the caches.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="value">The vector.</param>
    /// <param name="destination">Its first element in pinned memory, aligned to 16 bytes; anything else ends in a fault.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Store<T>(Vector128<T> value, ref T destination)
        where T : unmanaged => value.StoreAlignedNonTemporal((T*)Unsafe.AsPointer(ref destination));

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

    /// <summary>
    /// Elements from an address in pinned memory to the next one that is aligned to 64 bytes: 0 where this one is.
    /// <see cref="int.MaxValue"/> where no element is aligned, so that the smaller of this and a row's length is what
    /// has to be stored in the ordinary way, whichever it is.
    /// </summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="address">The address.</param>
    /// <returns>The elements.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe int Misalignment<T>(ref readonly T address)
        where T : unmanaged
    {
        uint bytes = (uint)-(nint)Unsafe.AsPointer(ref Unsafe.AsRef(in address)) & (LineBytes - 1);
        (uint elements, uint rest) = Math.DivRem(bytes, (uint)sizeof(T));
        return LineBytes % sizeof(T) == 0 && rest == 0 ? (int)elements : int.MaxValue;
    }
}
