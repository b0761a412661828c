using SkiaSharp;

namespace UpscalePhoto;

/// <summary>Pictures written as PNG.</summary>
internal static class PngFile
{
    private const int Lossless = 100;

    public static void Save(Photo photo, string path)
    {
        using SKImage image = SKImage.FromPixelCopy(Rgba.Info(photo, SKAlphaType.Opaque), photo.Bytes);
        using SKData png = image.Encode(SKEncodedImageFormat.Png, Lossless)
            ?? throw new UserErrorException($"{photo.Width} x {photo.Height} pixels cannot be encoded as PNG");
        using FileStream file = File.Create(path);
        png.SaveTo(file);
    }
}
