using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.Benchmarks.Contenders;

/// <summary>Loops that write; the vectors are the widest that the processor is good at.</summary>
internal static unsafe class FillLoops
{
    private const byte Value = 1;
    private const int VectorsPerStep = 4;

    /// <summary><see cref="System.Span{T}.Fill"/> with an element that is not all one byte.</summary>
    public static void Span<T>(byte* start, nint bytes)
        where T : unmanaged
    {
        T value = default;
        MemoryMarshal.AsBytes(new Span<T>(ref value))[0] = Value;
        new Span<T>(start, (int)bytes / sizeof(T)).Fill(value);
    }

    /// <summary>A loop of aligned stores.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void VectorStores(byte* start, nint bytes)
    {
        nint done = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            Vector512<byte> value = Vector512.Create(Value);
            for (; done <= bytes - VectorsPerStep * Vector512<byte>.Count; done += VectorsPerStep * Vector512<byte>.Count)
            {
                value.StoreAligned(start + done);
                value.StoreAligned(start + done + Vector512<byte>.Count);
                value.StoreAligned(start + done + 2 * Vector512<byte>.Count);
                value.StoreAligned(start + done + 3 * Vector512<byte>.Count);
            }
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Vector256<byte> value = Vector256.Create(Value);
            for (; done <= bytes - VectorsPerStep * Vector256<byte>.Count; done += VectorsPerStep * Vector256<byte>.Count)
            {
                value.StoreAligned(start + done);
                value.StoreAligned(start + done + Vector256<byte>.Count);
                value.StoreAligned(start + done + 2 * Vector256<byte>.Count);
                value.StoreAligned(start + done + 3 * Vector256<byte>.Count);
            }
        }
        else
        {
            Vector128<byte> value = Vector128.Create(Value);
            for (; done <= bytes - VectorsPerStep * Vector128<byte>.Count; done += VectorsPerStep * Vector128<byte>.Count)
            {
                value.StoreAligned(start + done);
                value.StoreAligned(start + done + Vector128<byte>.Count);
                value.StoreAligned(start + done + 2 * Vector128<byte>.Count);
                value.StoreAligned(start + done + 3 * Vector128<byte>.Count);
            }
        }

        FillRest(start + done, bytes - done);
    }

    /// <summary>A loop of non-temporal stores, which leave the caches alone, and the fence that ends them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void StreamingStores(byte* start, nint bytes)
    {
        nint done = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            Vector512<byte> value = Vector512.Create(Value);
            for (; done <= bytes - Vector512<byte>.Count; done += Vector512<byte>.Count)
                value.StoreAlignedNonTemporal(start + done);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Vector256<byte> value = Vector256.Create(Value);
            for (; done <= bytes - Vector256<byte>.Count; done += Vector256<byte>.Count)
                value.StoreAlignedNonTemporal(start + done);
        }
        else
        {
            Vector128<byte> value = Vector128.Create(Value);
            for (; done <= bytes - Vector128<byte>.Count; done += Vector128<byte>.Count)
                value.StoreAlignedNonTemporal(start + done);
        }

        FillRest(start + done, bytes - done);
        if (Sse.IsSupported)
            Sse.StoreFence();
    }

    private static void FillRest(byte* start, nint bytes) => new Span<byte>(start, (int)bytes).Fill(Value);
}
