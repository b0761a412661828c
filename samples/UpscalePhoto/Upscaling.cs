using Samples.Common;

namespace UpscalePhoto;

/// <summary>The sample from end to end.</summary>
internal static class Upscaling
{
    // That of the kernel, that of the fallback, and the encoder's copy.
    private const int OutputsInMemory = 3;

    public static void Run(Options options)
    {
        Picture photo = Read(options.PhotoPath);
        string output = Path.Combine(
            OutputDirectory.Create(options.OutputDirectory), Path.GetFileNameWithoutExtension(options.PhotoPath));

        var speed = new SpeedComparison(photo);
        Console.WriteLine(
            $"{Path.GetFileName(options.PhotoPath)}: {photo} to {speed.Output}, factor {Kernels.Factor}");
        speed.Run();
        PngFile.Save(speed.Output, $"{output}.x{Kernels.Factor}.png");

        var borders = new BorderComparison(photo);
        PngFile.Save(borders.Draw(), $"{output}.borders.png");
        Console.WriteLine(borders.Caption);
    }

    private static Picture Read(string path)
    {
        using PhotoFile file = PhotoFile.Open(path);
        PictureLimit.Check(
            "the output", (long)file.Width * Kernels.Factor, (long)file.Height * Kernels.Factor, OutputsInMemory);
        return file.Decode();
    }
}
