using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KernelGen.Portability;

/// <summary>Elements that begin at a cache line or a few of them behind, whatever the heap looks like.</summary>
internal readonly struct AlignedBuffer<T>
    where T : unmanaged
{
    private const int LineBytes = 64;

    private readonly T[] _array;
    private readonly int _start;
    private readonly int _length;

    public AlignedBuffer(int length, int shift)
    {
        int line = LineBytes / Unsafe.SizeOf<T>();
        _array = GC.AllocateUninitializedArray<T>(length + shift + line, pinned: true);
        nint address = Marshal.UnsafeAddrOfPinnedArrayElement(_array, 0);
        _start = (int)(-address & (LineBytes - 1)) / Unsafe.SizeOf<T>() + shift;
        _length = length;
    }

    public Span<T> Span => _array.AsSpan(_start, _length);
}
