using System.Globalization;
using Samples.Common;

namespace CameraPreview;

/// <summary>What the command line asks for.</summary>
/// <param name="PhotoPath">The photograph that the camera films.</param>
/// <param name="Frames">How many frames are measured.</param>
/// <param name="Save">Whether the last frame is written.</param>
internal sealed record Options(string PhotoPath, int Frames, bool Save)
{
    public const string Usage =
        """
        Doubles the frames of a camera with a kernel written at compile time, and allocates nothing.

        Usage: CameraPreview [photo] [--frames N] [--save]

          photo       what the camera films: a PNG, JPEG, WebP, GIF or BMP file; a bundled photograph of a cat if absent
          --frames N  how many frames; 300 if absent
          --save      writes the last frame into the current directory, as PHOTO.preview.png
          --help      this text
        """;

    private const int DefaultFrames = 300;

    /// <summary>Reads the arguments; null if they ask for help.</summary>
    public static Options? Parse(string[] args)
    {
        string? photo = null;
        string? frames = null;
        bool save = false;
        var remaining = new Queue<string>(args);
        while (remaining.TryDequeue(out string? argument))
        {
            switch (argument)
            {
                case "--help" or "-h":
                    return null;
                case "--frames":
                    string value = CommandLine.ValueAfter(argument, "a number", remaining);
                    CommandLine.SetOnce(ref frames, value, "more than one number of frames");
                    break;
                case "--save":
                    save = true;
                    break;
                case ['-', ..]:
                    throw CommandLine.UnknownOption(argument);
                default:
                    CommandLine.SetOnce(ref photo, argument, "more than one photograph");
                    break;
            }
        }

        return new Options(photo ?? PhotoFile.Bundled, frames is null ? DefaultFrames : Count(frames), save);
    }

    private static int Count(string frames) =>
        int.TryParse(frames, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0
            ? count
            : throw new UserErrorException($"--frames needs a number from 1 to {int.MaxValue}, not '{frames}'");
}
