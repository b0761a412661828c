using Samples.Common;

namespace UpscalePhoto;

/// <summary>What the command line asks for.</summary>
/// <param name="PhotoPath">The photograph to read.</param>
/// <param name="OutputDirectory">Where the two pictures go.</param>
internal sealed record Options(string PhotoPath, string OutputDirectory)
{
    public const string Usage =
        """
        Upsamples a photograph with a kernel written at compile time.

        Usage: UpscalePhoto [photo] [--output DIR]

          photo          a PNG, JPEG, WebP, GIF or BMP file; a bundled photograph of a cat if absent
          --output DIR   where the pictures go, created if needed; the current directory if absent
          --help         this text

        Writes PHOTO.x4.png, the photograph at four times its width and height, and PHOTO.borders.png,
        one of its corners magnified by nearest neighbour, bilinear, and bilinear with zeros beyond the edge.
        """;

    /// <summary>Reads the arguments; null if they ask for help.</summary>
    public static Options? Parse(string[] args)
    {
        string? photo = null;
        string? directory = null;
        var remaining = new Queue<string>(args);
        while (remaining.TryDequeue(out string? argument))
        {
            switch (argument)
            {
                case "--help" or "-h":
                    return null;
                case "--output":
                    string value = CommandLine.ValueAfter(argument, "a directory", remaining);
                    CommandLine.SetOnce(ref directory, value, "more than one output directory");
                    break;
                case ['-', ..]:
                    throw CommandLine.UnknownOption(argument);
                default:
                    CommandLine.SetOnce(ref photo, argument, "more than one photograph");
                    break;
            }
        }

        return new Options(photo ?? PhotoFile.Bundled, directory ?? ".");
    }
}
