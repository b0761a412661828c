using Samples.Common;

namespace HedFusion;

/// <summary>Numbers as pictures: 0 is black, and what reaches 1 with the gain is white.</summary>
internal static class Grey
{
    /// <summary>Draws as many numbers as the photograph has pixels.</summary>
    public static Picture Draw(ReadOnlySpan<float> values, Picture photo, float gain = 1)
    {
        var picture = new Picture(photo.Width, photo.Height);
        Span<byte> pixels = picture.Bytes;
        foreach (float value in values)
        {
            pixels[..Picture.Channels].Fill((byte)MathF.Round(Math.Min(gain * value, 1) * byte.MaxValue));
            pixels = pixels[Picture.Channels..];
        }

        return picture;
    }
}
