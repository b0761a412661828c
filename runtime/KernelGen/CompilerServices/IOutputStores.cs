using System.ComponentModel;
using System.Runtime.Intrinsics;

namespace KernelGen.CompilerServices;

/// <summary>How a kernel stores its output; a type argument, so that the JIT compiles its loops for either way.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOutputStores
{
    /// <summary>Stores a vector.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="value">The vector.</param>
    /// <param name="destination">Its first element in pinned memory.</param>
    static abstract void Store<T>(Vector512<T> value, ref T destination)
        where T : unmanaged;

    /// <inheritdoc cref="Store{T}(Vector512{T}, ref T)"/>
    static abstract void Store<T>(Vector256<T> value, ref T destination)
        where T : unmanaged;

    /// <inheritdoc cref="Store{T}(Vector512{T}, ref T)"/>
    static abstract void Store<T>(Vector128<T> value, ref T destination)
        where T : unmanaged;

    /// <summary>
    /// Asks for an input that will be read soon, where the output is so large that it is not in a cache. No fault where
    /// there is none.
    /// </summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="row">The first element of an input row, in pinned memory.</param>
    /// <param name="element">The element of it, which may lie beyond its end.</param>
    static abstract void ReadAhead<T>(ref readonly T row, nint element)
        where T : unmanaged;
}
