using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.CompilerServices;

/// <summary>What decides how an output is stored. Called by generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OutputStores
{
    /// <summary>A cache line, and the widest vector.</summary>
    public const int LineBytes = 64;

    /// <summary>The size of an output in bytes from which streaming pays; worked out once.</summary>
    internal static readonly long ThresholdBytes = StreamingThreshold.Of(X86Base.IsSupported, LastLevelCache.FindBytes());

    /// <summary>Whether the output is so large that streaming stores pay.</summary>
    /// <remarks>
    /// A smaller output may still be in a cache when its reader comes, and is written there faster. Not inlined, so that a
    /// method with <c>AggressiveOptimization</c> need not see to it that the threshold has been worked out.
    /// </remarks>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="shape">The shape of the call.</param>
    /// <returns>Whether it is.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsLarge<T>(in UpsampleShape shape)
        where T : unmanaged => (long)shape.OutputLength * Unsafe.SizeOf<T>() >= ThresholdBytes;

    /// <summary>
    /// Elements from the beginning of each output row to its first cache line; -1 where rows differ in that, or where no
    /// element begins a line.
    /// </summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="output">The first element of the output, in pinned memory.</param>
    /// <param name="shape">The shape of the call.</param>
    /// <returns>The elements.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ElementsToLine<T>(ref readonly T output, in UpsampleShape shape)
        where T : unmanaged
    {
        bool rowsAlike = shape.OutputRows == 1 || (nint)shape.OutputRowStride * Unsafe.SizeOf<T>() % LineBytes == 0;
        return rowsAlike ? ElementsToLine(in output) : -1;
    }

    /// <summary>Elements from an address in pinned memory to the next cache line; -1 where no element begins one.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="address">The address.</param>
    /// <returns>The elements.</returns>
    public static unsafe int ElementsToLine<T>(ref readonly T address)
        where T : unmanaged
    {
        uint bytes = (uint)-(nint)Unsafe.AsPointer(ref Unsafe.AsRef(in address)) & (LineBytes - 1);
        (uint elements, uint rest) = Math.DivRem(bytes, (uint)sizeof(T));
        return LineBytes % sizeof(T) == 0 && rest == 0 ? (int)elements : -1;
    }
}
