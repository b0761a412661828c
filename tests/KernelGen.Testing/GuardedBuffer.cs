using System.Runtime.CompilerServices;

namespace KernelGen.Testing;

/// <summary>
/// A span that touches an inaccessible page, so that reading or writing one element too far ends the process. The rest
/// of its pages holds a sentinel that <see cref="SurroundingsIntact"/> checks; where the system has no such pages, a
/// plain array with sentinels on both sides takes their place.
/// </summary>
public sealed unsafe class GuardedBuffer<T> : IDisposable
    where T : unmanaged
{
    private const byte Sentinel = 0xA5;
    private const int ArrayMargin = 256;

    private readonly nint _mapping;
    private readonly nint _mappingLength;
    private readonly byte* _accessible;
    private readonly int _accessibleLength;
    private readonly int _offset;
    private readonly byte[]? _array;
    private bool _disposed;

    /// <summary>Allocates a buffer whose elements all hold the sentinel.</summary>
    public GuardedBuffer(int length, GuardPlacement placement)
    {
        Length = length;
        int bytes = checked(length * sizeof(T));
        if (GuardPages.AreSupported)
        {
            int page = Environment.SystemPageSize;
            _accessibleLength = Math.Max(1, (bytes + page - 1) / page) * page;
            _mappingLength = _accessibleLength + 2 * page;
            _mapping = GuardPages.Map(_mappingLength, page);
            _accessible = (byte*)_mapping + page;
            _offset = placement == GuardPlacement.EndsAtGuard ? _accessibleLength - bytes : 0;
        }
        else
        {
            _accessibleLength = bytes + 2 * ArrayMargin;
            _array = GC.AllocateArray<byte>(_accessibleLength, pinned: true);
            _accessible = (byte*)Unsafe.AsPointer(ref _array[0]);
            _offset = ArrayMargin;
        }

        new Span<byte>(_accessible, _accessibleLength).Fill(Sentinel);
    }

    /// <summary>A buffer that holds a copy of some elements.</summary>
    public GuardedBuffer(ReadOnlySpan<T> elements, GuardPlacement placement)
        : this(elements.Length, placement) => elements.CopyTo(Span);

    /// <summary>Elements of the span.</summary>
    public int Length { get; }

    /// <summary>The elements.</summary>
    public Span<T> Span
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return new Span<T>(_accessible + _offset, Length);
        }
    }

    /// <summary>Whether nothing was written to the accessible bytes around the span.</summary>
    public bool SurroundingsIntact
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            ReadOnlySpan<byte> all = new(_accessible, _accessibleLength);
            return !all[.._offset].ContainsAnyExcept(Sentinel)
                && !all[(_offset + Length * sizeof(T))..].ContainsAnyExcept(Sentinel);
        }
    }

    /// <summary>Unmaps the pages.</summary>
    public void Dispose()
    {
        if (!_disposed && _mapping != 0)
            GuardPages.Unmap(_mapping, _mappingLength);
        _disposed = true;
    }
}
