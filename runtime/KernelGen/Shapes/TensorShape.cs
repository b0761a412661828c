using System.Globalization;

namespace KernelGen;

/// <summary>
/// The extents of a batch of images or feature maps, always named in PyTorch's order whatever the memory layout is.
/// </summary>
/// <param name="Batch">Images.</param>
/// <param name="Channels">Channels of an image.</param>
/// <param name="Height">Rows of a channel.</param>
/// <param name="Width">Columns of a channel.</param>
public readonly record struct TensorShape(int Batch, int Channels, int Height, int Width)
{
    /// <summary>The number of elements; it may exceed what a span can hold.</summary>
    /// <exception cref="OverflowException">It exceeds what 64 bits hold.</exception>
    public long ElementCount => checked((long)Batch * Channels * ((long)Height * Width));

    /// <summary>The shape as <c>(batch, channels, height, width)</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"({Batch}, {Channels}, {Height}, {Width})");
}
