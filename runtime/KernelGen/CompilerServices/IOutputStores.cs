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
}
