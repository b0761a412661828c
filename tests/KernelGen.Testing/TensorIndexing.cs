namespace KernelGen.Testing;

/// <summary>Where the elements of a tensor lie, spelled out rather than optimised.</summary>
public static class TensorIndexing
{
    /// <summary>The index of an element in a dense buffer.</summary>
    public static int IndexOf(this TensorShape shape, TensorLayout layout, int image, int channel, int row, int column) =>
        layout == TensorLayout.Nchw
            ? ((image * shape.Channels + channel) * shape.Height + row) * shape.Width + column
            : ((image * shape.Height + row) * shape.Width + column) * shape.Channels + channel;

    /// <summary>The same tensor in the other layout.</summary>
    public static T[] Relayout<T>(ReadOnlySpan<T> values, TensorShape shape, TensorLayout from, TensorLayout to)
    {
        T[] result = new T[values.Length];
        for (int image = 0; image < shape.Batch; image++)
            for (int channel = 0; channel < shape.Channels; channel++)
                for (int row = 0; row < shape.Height; row++)
                    for (int column = 0; column < shape.Width; column++)
                        result[shape.IndexOf(to, image, channel, row, column)] =
                            values[shape.IndexOf(from, image, channel, row, column)];
        return result;
    }
}
