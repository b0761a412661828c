using System.ComponentModel;

namespace KernelGen.CompilerServices;

/// <summary>The body of a generated upsampling kernel on one instruction set. Called by generated code only.</summary>
/// <typeparam name="T">The element type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IUpsampleKernel<T>
    where T : unmanaged
{
    /// <summary>
    /// Computes some rows of the output, and writes no others: other threads may be computing them. All arguments have
    /// been checked, and both buffers are pinned.
    /// </summary>
    /// <param name="input">The first element of the input.</param>
    /// <param name="output">The first element of the output.</param>
    /// <param name="shape">The extents, strides and lengths of both.</param>
    /// <param name="firstRow">
    /// The first output row, counted through all planes: row r of plane p is p·<see cref="UpsampleShape.OutputHeight"/> + r.
    /// </param>
    /// <param name="endRow">The row behind the last one.</param>
    static abstract void Run(
        ref readonly T input, ref T output, in UpsampleShape shape, long firstRow, long endRow);
}
