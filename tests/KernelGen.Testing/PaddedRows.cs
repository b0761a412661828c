namespace KernelGen.Testing;

/// <summary>Rows with a gap behind each but the last.</summary>
public readonly record struct PaddedRows(int Rows, int RowLength, int Gap)
{
    /// <summary>The rows of a tensor in a layout.</summary>
    public static PaddedRows Of(TensorShape shape, TensorLayout layout, int gap) => layout == TensorLayout.Nchw
        ? new PaddedRows(shape.Batch * shape.Channels * shape.Height, shape.Width, gap)
        : new PaddedRows(shape.Batch * shape.Height, shape.Width * shape.Channels, gap);

    /// <summary>Elements from one row to the next.</summary>
    public int Stride => RowLength + Gap;

    /// <summary>Elements from the first of the first row to the last of the last.</summary>
    public int Length => Rows == 0 ? 0 : (Rows - 1) * Stride + RowLength;

    /// <summary>Dense rows, set apart by gaps that hold a value.</summary>
    public T[] Spread<T>(ReadOnlySpan<T> dense, T gap)
    {
        T[] spread = new T[Length];
        spread.AsSpan().Fill(gap);
        for (int row = 0; row < Rows; row++)
            dense.Slice(row * RowLength, RowLength).CopyTo(spread.AsSpan(row * Stride));
        return spread;
    }

    /// <summary>The rows without their gaps.</summary>
    public T[] Gather<T>(ReadOnlySpan<T> spread)
    {
        T[] dense = new T[Rows * RowLength];
        for (int row = 0; row < Rows; row++)
            spread.Slice(row * Stride, RowLength).CopyTo(dense.AsSpan(row * RowLength));
        return dense;
    }

    /// <summary>Describes the first element of a gap that does not hold a value; null where there is none.</summary>
    public string? FindTouchedGap<T>(ReadOnlySpan<T> spread, T untouched)
    {
        for (int row = 0; row < Rows - 1; row++)
            for (int i = row * Stride + RowLength; i < (row + 1) * Stride; i++)
                if (!EqualityComparer<T>.Default.Equals(spread[i], untouched))
                    return $"element {i} behind row {row} was written";
        return null;
    }
}
