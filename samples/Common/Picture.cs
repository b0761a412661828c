namespace Samples.Common;

/// <summary>A picture in memory: interleaved red, green, blue and alpha, a byte each, row after row.</summary>
/// <param name="width">The pixels of a row.</param>
/// <param name="height">The rows.</param>
/// <param name="rowStride">The bytes from one row to the next: those of its pixels, or more.</param>
public sealed class Picture(int width, int height, int rowStride)
{
    public const int Channels = 4;

    private const int Colours = 3;

    public Picture(int width, int height)
        : this(width, height, width * Channels)
    {
    }

    public int Width { get; } = width;

    public int Height { get; } = height;

    public int RowStride { get; } = rowStride;

    public byte[] Bytes { get; } = new byte[height * rowStride];

    /// <summary>Everything from a pixel on; the rows of a rectangle are <see cref="RowStride"/> apart.</summary>
    public Span<byte> From(int x, int y) => Bytes.AsSpan(y * RowStride + x * Channels);

    /// <summary>Part of one row, so many pixels from a first one on.</summary>
    public Span<byte> Row(int x, int y, int pixels) => From(x, y)[..(pixels * Channels)];

    /// <summary>One row, without what pads it.</summary>
    public Span<byte> Row(int y) => Row(0, y, Width);

    /// <summary>The mean of a pixel's colours.</summary>
    public double Brightness(int x, int y)
    {
        Span<byte> pixel = From(x, y);
        return (pixel[0] + pixel[1] + pixel[2]) / (double)Colours;
    }

    public override string ToString() => $"{Width} x {Height}";
}
