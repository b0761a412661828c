using System.ComponentModel;

namespace KernelGen.CompilerServices;

/// <summary>
/// Where a kernel writes: the memory that it is given begins with this row and column of a plane. Called by generated
/// code only.
/// </summary>
/// <param name="firstRow">The row of the plane that comes first.</param>
/// <param name="firstColumn">The element of a row that comes first.</param>
/// <param name="rowStride">Elements from one row to the next.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct OutputView(long firstRow, int firstColumn, int rowStride)
{
    /// <summary>Elements from one row to the next.</summary>
    public nint RowStride { get; } = rowStride;

    private readonly long _firstRow = firstRow;
    private readonly int _firstColumn = firstColumn;

    /// <summary>Elements from the beginning of the memory to an element of a row, which may lie before it.</summary>
    /// <param name="row">The row of the plane.</param>
    /// <param name="column">The element of the row.</param>
    /// <returns>The elements.</returns>
    public nint OffsetOf(long row, int column) => (nint)(row - _firstRow) * RowStride + (column - _firstColumn);
}
