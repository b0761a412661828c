using SkiaSharp;

namespace UpscalePhoto;

/// <summary>A picture's bytes as SkiaSharp knows them: sRGB, four bytes to a pixel.</summary>
internal static class Rgba
{
    public static SKImageInfo Info(Photo photo, SKAlphaType alpha) =>
        new(photo.Width, photo.Height, SKColorType.Rgba8888, alpha, SKColorSpace.CreateSrgb());
}
