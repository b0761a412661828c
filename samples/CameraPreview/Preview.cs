using Samples.Common;

namespace CameraPreview;

/// <summary>The sample from end to end.</summary>
internal static class Preview
{
    // A common size of camera frames, whose rows of 3,416 and 6,832 bytes are padded to 3,584 and 6,912.
    private const int FrameWidth = 854;
    private const int FrameHeight = 480;
    private const int RowAlignment = 256;

    // Enough for the JIT to be done with whatever runs for each frame.
    private const int WarmUpFrames = 60;

    public static void Run(Options options)
    {
        var camera = new Camera(Read(options.PhotoPath), FrameWidth, FrameHeight);
        Picture frame = PaddedPicture(FrameWidth, FrameHeight);
        Picture preview = PaddedPicture(FrameWidth * Kernels.Factor, FrameHeight * Kernels.Factor);
        Console.WriteLine(
            $"{options.Frames} frames of {Path.GetFileName(options.PhotoPath)}: {Describe(frame)} to {Describe(preview)}");

        var stream = new FrameStream(camera, frame, preview);
        stream.Run(WarmUpFrames);
        Print(stream.Run(options.Frames));
        if (options.Save)
            PngFile.Save(preview, $"{Path.GetFileNameWithoutExtension(options.PhotoPath)}.preview.png");
    }

    private static Picture Read(string path)
    {
        using PhotoFile file = PhotoFile.Open(path);
        PictureLimit.Check("the photograph", file.Width, file.Height, pictures: 1);
        return file.Decode();
    }

    private static Picture PaddedPicture(int width, int height)
    {
        int padded = (width * Picture.Channels + RowAlignment - 1) / RowAlignment * RowAlignment;
        return new Picture(width, height, padded);
    }

    private static string Describe(Picture picture) => $"{picture}, a row every {picture.RowStride:N0} bytes";

    private static void Print(FrameStreamResult result)
    {
        Console.WriteLine($"upsampling        {result.UpsamplingRate,8:F1} frames per second");
        Console.WriteLine($"with the camera   {result.TotalRate,8:F1} frames per second");
        Console.WriteLine($"collections       {result.Collections,8}");
        Console.WriteLine($"allocated         {result.AllocatedBytes,8:N0} bytes");
    }
}
