namespace UpscalePhoto;

/// <summary>A picture in memory: interleaved red, green and blue from 0 to 255, row after row.</summary>
internal sealed class Photo(int width, int height)
{
    public int Width { get; } = width;

    public int Height { get; } = height;

    public float[] Elements { get; } = new float[width * height * Kernels.Channels];

    public int RowLength => Width * Kernels.Channels;

    /// <summary>Everything from a pixel on; the rows of a rectangle are <see cref="RowLength"/> apart.</summary>
    public Span<float> From(int x, int y) => Elements.AsSpan((y * Width + x) * Kernels.Channels);

    /// <summary>Part of one row, so many pixels from a first one on.</summary>
    public Span<float> Row(int x, int y, int pixels) => From(x, y)[..(pixels * Kernels.Channels)];

    /// <summary>The mean of a pixel's colours.</summary>
    public float Brightness(int x, int y)
    {
        Span<float> pixel = From(x, y);
        return (pixel[0] + pixel[1] + pixel[2]) / Kernels.Channels;
    }
}
