using SkiaSharp;

namespace Samples.Common;

/// <summary>A photograph on disk, of which only the size is known until it is decoded.</summary>
public sealed class PhotoFile : IDisposable
{
    private readonly string _path;
    private readonly SKCodec _codec;

    private PhotoFile(string path, SKCodec codec)
    {
        _path = path;
        _codec = codec;
    }

    /// <summary>The photograph that comes with the samples.</summary>
    public static string Bundled => Path.Combine(AppContext.BaseDirectory, "images", "cat-chelsea-451x300.png");

    public int Width => _codec.Info.Width;

    public int Height => _codec.Info.Height;

    public static PhotoFile Open(string path)
    {
        if (Directory.Exists(path))
            throw new UserErrorException($"'{path}' is a directory, not a photograph");
        using SKData data = SKData.CreateCopy(File.ReadAllBytes(path));
        return SKCodec.Create(data) is { } codec
            ? new PhotoFile(path, codec)
            : throw new UserErrorException($"'{path}' is not a picture in a known format");
    }

    /// <summary>Decodes to sRGB. Transparency is ignored: every pixel keeps the colour that is stored for it.</summary>
    public Picture Decode()
    {
        var photo = new Picture(Width, Height);
        SKCodecResult result = _codec.GetPixels(Rgba.Info(photo, SKAlphaType.Unpremul), photo.Bytes);
        return result == SKCodecResult.Success
            ? photo
            : throw new UserErrorException($"'{_path}' is damaged or cannot be decoded ({result})");
    }

    public void Dispose() => _codec.Dispose();
}
