using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen.CompilerServices;

/// <summary>Tap positions in a row, one in each lane, at the row's two ends. Called by generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LaneTaps
{
    /// <summary>Moves taps one pixel to the left or right of a row to the same channel of its nearest pixel.</summary>
    /// <typeparam name="T">The type of the positions.</typeparam>
    /// <param name="taps">The elements that are taps.</param>
    /// <param name="length">The elements of the row.</param>
    /// <param name="channels">The elements of a pixel.</param>
    /// <returns>Elements of the row.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> MoveInside<T>(Vector512<T> taps, T length, T channels)
    {
        Vector512<T> pixel = Vector512.Create(channels);
        taps += pixel & Vector512.LessThan(taps, Vector512<T>.Zero);
        return taps - (pixel & Vector512.GreaterThanOrEqual(taps, Vector512.Create(length)));
    }

    /// <inheritdoc cref="MoveInside{T}(Vector512{T}, T, T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> MoveInside<T>(Vector256<T> taps, T length, T channels)
    {
        Vector256<T> pixel = Vector256.Create(channels);
        taps += pixel & Vector256.LessThan(taps, Vector256<T>.Zero);
        return taps - (pixel & Vector256.GreaterThanOrEqual(taps, Vector256.Create(length)));
    }

    /// <inheritdoc cref="MoveInside{T}(Vector512{T}, T, T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> MoveInside<T>(Vector128<T> taps, T length, T channels)
    {
        Vector128<T> pixel = Vector128.Create(channels);
        taps += pixel & Vector128.LessThan(taps, Vector128<T>.Zero);
        return taps - (pixel & Vector128.GreaterThanOrEqual(taps, Vector128.Create(length)));
    }

    /// <summary>Which taps lie in a row.</summary>
    /// <typeparam name="T">The type of the positions.</typeparam>
    /// <param name="taps">The elements that are taps.</param>
    /// <param name="length">The elements of the row.</param>
    /// <returns>All bits set in the lanes of those that do.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> AreInside<T>(Vector512<T> taps, T length) =>
        Vector512.GreaterThanOrEqual(taps, Vector512<T>.Zero) & Vector512.LessThan(taps, Vector512.Create(length));

    /// <inheritdoc cref="AreInside{T}(Vector512{T}, T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> AreInside<T>(Vector256<T> taps, T length) =>
        Vector256.GreaterThanOrEqual(taps, Vector256<T>.Zero) & Vector256.LessThan(taps, Vector256.Create(length));

    /// <inheritdoc cref="AreInside{T}(Vector512{T}, T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> AreInside<T>(Vector128<T> taps, T length) =>
        Vector128.GreaterThanOrEqual(taps, Vector128<T>.Zero) & Vector128.LessThan(taps, Vector128.Create(length));

    /// <summary>
    /// Moves taps one pixel to the left or right of a row to the same channel of its nearest pixel, where few bits hold
    /// positions and all that is far away.
    /// </summary>
    /// <typeparam name="T">The type of the positions.</typeparam>
    /// <param name="taps">The elements that are taps.</param>
    /// <param name="first">The first element of the row, or one before all taps.</param>
    /// <param name="last">The last element of the row, or one behind all taps.</param>
    /// <param name="channels">The elements of a pixel.</param>
    /// <returns>Elements of the row.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> MoveInside<T>(Vector512<T> taps, T first, T last, T channels)
    {
        Vector512<T> pixel = Vector512.Create(channels);
        taps += pixel & Vector512.LessThan(taps, Vector512.Create(first));
        return taps - (pixel & Vector512.GreaterThan(taps, Vector512.Create(last)));
    }

    /// <inheritdoc cref="MoveInside{T}(Vector512{T}, T, T, T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> MoveInside<T>(Vector128<T> taps, T first, T last, T channels)
    {
        Vector128<T> pixel = Vector128.Create(channels);
        taps += pixel & Vector128.LessThan(taps, Vector128.Create(first));
        return taps - (pixel & Vector128.GreaterThan(taps, Vector128.Create(last)));
    }

    /// <summary>Which taps lie in a row, where few bits hold positions and all that is far away.</summary>
    /// <typeparam name="T">The type of the positions.</typeparam>
    /// <param name="taps">The elements that are taps.</param>
    /// <param name="first">The first element of the row, or one before all taps.</param>
    /// <param name="last">The last element of the row, or one behind all taps.</param>
    /// <returns>All bits set in the lanes of those that do.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> AreInside<T>(Vector512<T> taps, T first, T last) =>
        Vector512.GreaterThanOrEqual(taps, Vector512.Create(first)) & Vector512.LessThanOrEqual(taps, Vector512.Create(last));

    /// <inheritdoc cref="AreInside{T}(Vector512{T}, T, T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> AreInside<T>(Vector128<T> taps, T first, T last) =>
        Vector128.GreaterThanOrEqual(taps, Vector128.Create(first)) & Vector128.LessThanOrEqual(taps, Vector128.Create(last));
}
