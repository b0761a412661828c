using System.Runtime.InteropServices;

namespace KernelGen.Benchmarks.Measuring;

/// <summary>
/// Memory of the garbage collector that stays where it is, starts at a cache line, and has been touched.
/// </summary>
internal sealed unsafe class PinnedBuffer
{
    public const int Alignment = 64;

    private readonly byte[] _array;
    private readonly int _offset;

    public PinnedBuffer(int bytes)
    {
        _array = GC.AllocateUninitializedArray<byte>(bytes + Alignment, pinned: true);
        nint start = (nint)Marshal.UnsafeAddrOfPinnedArrayElement(_array, 0);
        _offset = (int)(-start & (Alignment - 1));
        Length = bytes;
        Address = start + _offset;
        Bytes.Clear();
    }

    public int Length { get; }

    public nint Address { get; }

    public Span<byte> Bytes => _array.AsSpan(_offset, Length);

    public Span<T> Span<T>()
        where T : unmanaged =>
        MemoryMarshal.Cast<byte, T>(Bytes);

    public T* Pointer<T>()
        where T : unmanaged =>
        (T*)Address;
}
