using Samples.Common;

namespace HedFusion;

/// <summary>What the command line asks for.</summary>
/// <param name="PhotoPath">The photograph to read.</param>
/// <param name="OutputDirectory">Where the pictures go.</param>
/// <param name="Sheet">Whether a sheet of all pictures is written too.</param>
internal sealed record Options(string PhotoPath, string OutputDirectory, bool Sheet)
{
    public const string Usage =
        """
        Finds the edges of a photograph at five scales, and fuses them with transposed convolutions written at compile time.

        Usage: HedFusion [photo] [--output DIR] [--sheet]

          photo          a PNG, JPEG, WebP, GIF or BMP file; a bundled photograph of a cat if absent
          --output DIR   where the pictures go, created if needed; the current directory if absent
          --sheet        writes PHOTO.hed.png too, all pictures side by side
          --help         this text

        Writes PHOTO.side1.png, .side2.png, .side4.png, .side8.png and .side16.png, the edges at each scale brought back
        to the size of the photograph, and PHOTO.fused.png.
        """;

    /// <summary>Reads the arguments; null if they ask for help.</summary>
    public static Options? Parse(string[] args)
    {
        string? photo = null;
        string? directory = null;
        bool sheet = false;
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
                case "--sheet":
                    sheet = true;
                    break;
                case ['-', ..]:
                    throw CommandLine.UnknownOption(argument);
                default:
                    CommandLine.SetOnce(ref photo, argument, "more than one photograph");
                    break;
            }
        }

        return new Options(photo ?? PhotoFile.Bundled, directory ?? ".", sheet);
    }
}
