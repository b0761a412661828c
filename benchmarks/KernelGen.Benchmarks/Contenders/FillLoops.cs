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
        static abstract void Write(Vector512<byte> value, byte* start);

        static abstract void Write(Vector256<byte> value, byte* start);

        static abstract void Write(Vector128<byte> value, byte* start);
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
            WriteLine<TStores>(start + done);
            WriteLine<TStores>(start + done + Line);
            WriteLine<TStores>(start + done + 2 * Line);
            WriteLine<TStores>(start + done + 3 * Line);
        }

        for (; done <= bytes - Line; done += Line)
            WriteLine<TStores>(start + done);
        new Span<byte>(start + done, (int)(bytes - done)).Fill(Value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteLine<TStores>(byte* line)
        where TStores : struct, IStores
    {
        if (Vector512.IsHardwareAccelerated)
        {
            TStores.Write(Vector512.Create(Value), line);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Vector256<byte> value = Vector256.Create(Value);
            TStores.Write(value, line);
            TStores.Write(value, line + Line / 2);
        }
        else
        {
            Vector128<byte> value = Vector128.Create(Value);
            TStores.Write(value, line);
            TStores.Write(value, line + Line / 4);
            TStores.Write(value, line + Line / 2);
            TStores.Write(value, line + Line / 4 * 3);
        }
    }

    private readonly struct AlignedStores : IStores
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Write(Vector512<byte> value, byte* start) => value.StoreAligned(start);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Write(Vector256<byte> value, byte* start) => value.StoreAligned(start);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Write(Vector128<byte> value, byte* start) => value.StoreAligned(start);
    }

    private readonly struct NonTemporalStores : IStores
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Write(Vector512<byte> value, byte* start) => value.StoreAlignedNonTemporal(start);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Write(Vector256<byte> value, byte* start) => value.StoreAlignedNonTemporal(start);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Write(Vector128<byte> value, byte* start) => value.StoreAlignedNonTemporal(start);
    }
}
