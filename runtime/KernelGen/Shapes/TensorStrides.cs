namespace KernelGen;

/// <summary>The distance in elements from one image, channel, row and column to the next.</summary>
internal readonly record struct TensorStrides(int Image, int Channel, int Row, int Column)
{
    /// <summary>The strides of a tensor without gaps, whose length must be known to fit an index.</summary>
    public static TensorStrides Dense(TensorShape shape, TensorLayout layout)
    {
        int plane = shape.Height * shape.Width;
        int image = plane * shape.Channels;
        return layout == TensorLayout.Nchw
            ? new TensorStrides(image, plane, shape.Width, 1)
            : new TensorStrides(image, 1, shape.Width * shape.Channels, shape.Channels);
    }

    /// <summary>The index of an element.</summary>
    public int IndexOf(int image, int channel, int row, int column) =>
        image * Image + channel * Channel + row * Row + column * Column;
}
