using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.Benchmarks.Contenders;

/// <summary>Loops that write cache lines, by the widest vectors that the processor is good at.</summary>
internal static unsafe class FillLoops
{
    private const byte Value = 1;
    private const int Line = 64;
    private const int LinesPerStep = 4;

    private interface IStores
    {
        static abstract void WriteLine(byte* line);
    }

    /// <summary><see cref="Span{T}.Fill"/> with an element that is not all one byte.</summary>
    public static void Span<T>(byte* start, nint bytes)
        where T : unmanaged
    {
        T value = default;
        MemoryMarshal.AsBytes(new Span<T>(ref value))[0] = Value;
        new Span<T>(start, (int)bytes / sizeof(T)).Fill(value);
    }

    /// <summary>A loop of aligned stores.</summary>
    public static void VectorStores(byte* start, nint bytes) => WriteLines<AlignedStores>(start, bytes);

    /// <summary>A loop of non-temporal stores, which leave the caches alone, and the fence that ends them.</summary>
    public static void StreamingStores(byte* start, nint bytes)
    {
        WriteLines<NonTemporalStores>(start, bytes);
        if (Sse.IsSupported)
            Sse.StoreFence();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void WriteLines<TStores>(byte* start, nint bytes)
        where TStores : struct, IStores
    {
        nint done = 0;
        for (; done <= bytes - LinesPerStep * Line; done += LinesPerStep * Line)
        {
            TStores.WriteLine(start + done);
            TStores.WriteLine(start + done + Line);
            TStores.WriteLine(start + done + 2 * Line);
            TStores.WriteLine(start + done + 3 * Line);
        }

        for (; done <= bytes - Line; done += Line)
            TStores.WriteLine(start + done);
        new Span<byte>(start + done, (int)(bytes - done)).Fill(Value);
    }

    private readonly struct AlignedStores : IStores
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void WriteLine(byte* line)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                Vector512.Create(Value).StoreAligned(line);
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                Vector256<byte> value = Vector256.Create(Value);
                value.StoreAligned(line);
                value.StoreAligned(line + Line / 2);
            }
            else
            {
                Vector128<byte> value = Vector128.Create(Value);
                value.StoreAligned(line);
                value.StoreAligned(line + Line / 4);
                value.StoreAligned(line + Line / 2);
                value.StoreAligned(line + Line / 4 * 3);
            }
        }
    }

    private readonly struct NonTemporalStores : IStores
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void WriteLine(byte* line)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                Vector512.Create(Value).StoreAlignedNonTemporal(line);
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                Vector256<byte> value = Vector256.Create(Value);
                value.StoreAlignedNonTemporal(line);
                value.StoreAlignedNonTemporal(line + Line / 2);
            }
            else
            {
                Vector128<byte> value = Vector128.Create(Value);
                value.StoreAlignedNonTemporal(line);
                value.StoreAlignedNonTemporal(line + Line / 4);
                value.StoreAlignedNonTemporal(line + Line / 2);
                value.StoreAlignedNonTemporal(line + Line / 4 * 3);
            }
        }
    }
}
