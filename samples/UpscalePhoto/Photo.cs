namespace UpscalePhoto;

/// <summary>A picture in memory: interleaved red, green, blue and alpha, a byte each, row after row.</summary>
internal sealed class Photo(int width, int height)
{
    public const int Channels = 4;

    private const int Colours = 3;

    public int Width { get; } = width;

    public int Height { get; } = height;

    public byte[] Bytes { get; } = new byte[width * height * Channels];

    public int RowLength => Width * Channels;

    /// <summary>Everything from a pixel on; the rows of a rectangle are <see cref="RowLength"/> apart.</summary>
    public Span<byte> From(int x, int y) => Bytes.AsSpan((y * Width + x) * Channels);

    /// <summary>Part of one row, so many pixels from a first one on.</summary>
    public Span<byte> Row(int x, int y, int pixels) => From(x, y)[..(pixels * Channels)];

    /// <summary>The mean of a pixel's colours.</summary>
    public double Brightness(int x, int y)
    {
        Span<byte> pixel = From(x, y);
        return (pixel[0] + pixel[1] + pixel[2]) / (double)Colours;
    }
}
