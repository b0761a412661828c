using KernelGen.Benchmarks.CommandLine;
using ScottPlot;

namespace KernelGen.Benchmarks.Plotting;

/// <summary>
/// The font of the charts' text, whose widths are needed to lay them out. Skia without fontconfig finds none by itself.
/// </summary>
internal static class ChartFont
{
    /// <summary>The family for viewers: the same widths, where one of them is installed.</summary>
    public const string Families = "DejaVu Sans, Bitstream Vera Sans, Verdana, sans-serif";

    private const string Family = "DejaVu Sans";
    private const string File = "DejaVuSans.ttf";

    private static readonly string[] Folders =
    [
        "/usr/share/fonts",
        "/usr/local/share/fonts",
        Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
    ];

    /// <summary>Makes it the font of all charts.</summary>
    public static void Load()
    {
        string font = Folders
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, File, SearchOption.AllDirectories))
            .FirstOrDefault()
            ?? throw new UserErrorException($"--plot needs the font {File}; Debian has it in fonts-dejavu-core");
        Fonts.AddFontFile(Family, font, bold: false, italic: false);
        Fonts.Default = Family;
    }

    /// <summary>Names the other families too.</summary>
    public static string WithFamilies(string svg) =>
        svg.Replace($"font-family=\"{Family}\"", $"font-family=\"{Families}\"", StringComparison.Ordinal);
}
