using System.Globalization;
using KernelGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KernelGen.Generator.Parsing;

/// <summary>Which additional files can hold weights, what is in them, and how an attribute names one.</summary>
internal static class NumberFiles
{
    public const string Extension = ".json";

    /// <summary>
    /// Far more than 65,536 numbers take; whatever is longer is another kind of file, and not worth the time.
    /// </summary>
    private const int MaxLength = 4 << 20;

    public static bool IsCandidate(AdditionalText file) => file.Path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    public static NumberFile Read(AdditionalText file, CancellationToken cancellation)
    {
        SourceText? text = file.GetText(cancellation);
        if (text is null)
            return new NumberFile(file.Path, Content: null, new NumberFileError(1, 1, "the compiler could not open it"));
        if (text.Length > MaxLength)
        {
            string problem = string.Format(
                CultureInfo.InvariantCulture, "it has {0} characters, more than {1}; {2}", text.Length, MaxLength, WeightLimits.Advice);
            return new NumberFile(file.Path, Content: null, new NumberFileError(1, 1, problem));
        }

        return NumberArrayReader.Read(file.Path, text.ToString(), cancellation);
    }

    /// <summary>Whether a path ends in a name, at the beginning of a directory's or the file's own name.</summary>
    public static bool Matches(string path, string name)
    {
        path = Normalise(path);
        name = Normalise(name);
        if (name.StartsWith("./", StringComparison.Ordinal))
            name = name.Substring(2);
        return name.Length > 0
            && path.EndsWith(name, StringComparison.OrdinalIgnoreCase)
            && (path.Length == name.Length || name[0] == '/' || path[path.Length - name.Length - 1] == '/');
    }

    private static string Normalise(string path) => path.Replace('\\', '/');
}
