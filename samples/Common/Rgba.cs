using SkiaSharp;

namespace Samples.Common;

/// <summary>A picture's bytes as SkiaSharp knows them: sRGB, four bytes to a pixel.</summary>
internal static class Rgba
{
    public static SKImageInfo Info(Picture picture, SKAlphaType alpha) =>
        new(picture.Width, picture.Height, SKColorType.Rgba8888, alpha, SKColorSpace.CreateSrgb());
}
