namespace KernelGen;

/// <summary>The distance in elements from one image, channel, row and column to the next.</summary>
internal readonly record struct TensorStrides(nint Image, nint Channel, nint Row, nint Column)
{
    /// <summary>The index of an element of a buffer whose length fits an index.</summary>
    public int IndexOf(int image, int channel, int row, int column) =>
        (int)(image * Image + channel * Channel + row * Row + column * Column);
}
