using System.Numerics;
using System.Runtime.InteropServices;

namespace KernelGen.Portability;

/// <summary>
/// FNV-1a over the bits of numbers, with any NaN as the same one. The framework's own hashes would need a native library
/// that an emulated system lacks.
/// </summary>
internal sealed class OutputHash
{
    public ulong Value { get; private set; } = 14695981039346656037;

    public void Add<T>(ReadOnlySpan<T> values)
        where T : unmanaged, INumber<T>
    {
        // No integer is a NaN, so that it does not matter what this gives for integers.
        T notANumber = T.CreateSaturating(double.NaN);
        ulong hash = Value;
        foreach (T value in values)
        {
            T single = T.IsNaN(value) ? notANumber : value;
            foreach (byte part in MemoryMarshal.AsBytes(new ReadOnlySpan<T>(ref single)))
                hash = (hash ^ part) * 1099511628211;
        }

        Value = hash;
    }
}
