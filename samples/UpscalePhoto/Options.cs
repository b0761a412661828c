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

    private static string BundledPhoto => Path.Combine(AppContext.BaseDirectory, "images", "cat-chelsea-451x300.png");

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
                    SetOnce(ref directory, DirectoryAfter(remaining), "more than one output directory");
                    break;
                case ['-', ..]:
                    throw new UserErrorException($"unknown option '{argument}'; --help lists the options");
                default:
                    SetOnce(ref photo, argument, "more than one photograph");
                    break;
            }
        }

        return new Options(photo ?? BundledPhoto, directory ?? ".");
    }

    private static string DirectoryAfter(Queue<string> remaining) =>
        remaining.TryDequeue(out string? directory) && directory is not ['-', ..]
            ? directory
            : throw new UserErrorException("--output needs a directory after it");

    private static void SetOnce(ref string? option, string value, string problem)
    {
        if (option is not null)
            throw new UserErrorException($"{problem}: '{option}' and '{value}'");
        if (value.Length == 0)
            throw new UserErrorException("an argument is empty");
        option = value;
    }
}
