namespace UpscalePhoto;

/// <summary>The sample from end to end.</summary>
internal static class Upscaling
{
    public static void Run(Options options)
    {
        Photo photo = Read(options.PhotoPath);
        string output = Path.Combine(
            CreateDirectory(options.OutputDirectory), Path.GetFileNameWithoutExtension(options.PhotoPath));

        var speed = new SpeedComparison(photo);
        Console.WriteLine(
            $"{Path.GetFileName(options.PhotoPath)}: {Size(photo)} to {Size(speed.Output)}, factor {Kernels.Factor}");
        speed.Run();
        Write(speed.Output, $"{output}.x{Kernels.Factor}.png");

        var borders = new BorderComparison(photo);
        Write(borders.Draw(), $"{output}.borders.png");
        Console.WriteLine(borders.Caption);
    }

    private static Photo Read(string path)
    {
        using PhotoFile file = PhotoFile.Open(path);
        OutputLimit.Check(file.Width, file.Height);
        return file.Decode();
    }

    private static string CreateDirectory(string path)
    {
        try
        {
            return Directory.CreateDirectory(path).FullName;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"'{path}' cannot be used as the output directory: {error.Message}");
        }
    }

    private static void Write(Photo photo, string path)
    {
        PngFile.Save(photo, path);
        Console.WriteLine($"{path}: {Size(photo)} pixels, {new FileInfo(path).Length:N0} bytes");
    }

    private static string Size(Photo photo) => $"{photo.Width} x {photo.Height}";
}
