using SkiaSharp;

namespace UpscalePhoto;

/// <summary>SkiaSharp's pixels, four bytes each, and their colours as floats.</summary>
internal static class Rgba
{
    public const int BytesPerPixel = 4;

    private const int Alpha = 3;

    public static SKImageInfo Info(int width, int height, SKAlphaType alpha) =>
        new(width, height, SKColorType.Rgba8888, alpha, SKColorSpace.CreateSrgb());

    public static void ReadColours(ReadOnlySpan<byte> pixels, Span<float> colours)
    {
        for (int from = 0, to = 0; from < pixels.Length; from += BytesPerPixel, to += Kernels.Channels)
        {
            for (int channel = 0; channel < Kernels.Channels; channel++)
                colours[to + channel] = pixels[from + channel];
        }
    }

    public static void WriteColours(ReadOnlySpan<float> colours, Span<byte> pixels)
    {
        for (int from = 0, to = 0; to < pixels.Length; from += Kernels.Channels, to += BytesPerPixel)
        {
            for (int channel = 0; channel < Kernels.Channels; channel++)
                pixels[to + channel] = ToByte(colours[from + channel]);
            pixels[to + Alpha] = byte.MaxValue;
        }
    }

    // Half up: after the clamp nothing is negative, so away from zero is up.
    private static byte ToByte(float colour) =>
        (byte)MathF.Round(Math.Clamp(colour, byte.MinValue, byte.MaxValue), MidpointRounding.AwayFromZero);
}
