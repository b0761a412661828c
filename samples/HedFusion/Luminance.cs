using Samples.Common;

namespace HedFusion;

/// <summary>How bright a photograph is, from 0 to 1, pixel by pixel and in blocks.</summary>
internal static class Luminance
{
    // The weights of red, green and blue in sRGB.
    private const float Red = 0.2126f;
    private const float Green = 0.7152f;
    private const float Blue = 0.0722f;

    public static Map Of(Picture photo)
    {
        var map = new Map(photo.Width, photo.Height);
        for (int y = 0; y < map.Height; y++)
        {
            ReadOnlySpan<byte> pixels = photo.Row(y);
            Span<float> row = map.Row(y);
            for (int x = 0; x < row.Length; x++, pixels = pixels[Picture.Channels..])
                row[x] = (Red * pixels[0] + Green * pixels[1] + Blue * pixels[2]) / byte.MaxValue;
        }

        return map;
    }

    /// <summary>The means of square blocks; those at the right and at the bottom are as large as the rest allows.</summary>
    public static Map Reduce(Map map, int factor)
    {
        var reduced = new Map(Blocks(map.Width, factor), Blocks(map.Height, factor));
        for (int y = 0; y < reduced.Height; y++)
        {
            Span<float> row = reduced.Row(y);
            for (int x = 0; x < row.Length; x++)
                row[x] = Mean(map, x * factor, y * factor, factor);
        }

        return reduced;
    }

    private static int Blocks(int length, int factor) => (length + factor - 1) / factor;

    private static float Mean(Map map, int left, int top, int factor)
    {
        int width = Math.Min(factor, map.Width - left);
        int height = Math.Min(factor, map.Height - top);
        double sum = 0;
        for (int y = top; y < top + height; y++)
        {
            foreach (float value in map.Row(y).Slice(left, width))
                sum += value;
        }

        return (float)(sum / (width * height));
    }
}
