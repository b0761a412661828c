using SkiaSharp;

namespace Samples.Common;

/// <summary>Pictures written as PNG.</summary>
public static class PngFile
{
    private const int Lossless = 100;

    /// <summary>Writes a picture, and a line on the console about it.</summary>
    public static void Save(Picture picture, string path)
    {
        using SKImage image =
            SKImage.FromPixelCopy(Rgba.Info(picture, SKAlphaType.Opaque), picture.Bytes, picture.RowStride);
        using SKData png = image.Encode(SKEncodedImageFormat.Png, Lossless)
            ?? throw new UserErrorException($"{picture} pixels cannot be encoded as PNG");
        using (FileStream file = File.Create(path))
            png.SaveTo(file);
        Console.WriteLine($"{path}: {picture} pixels, {png.Size:N0} bytes");
    }
}
