using KernelGen.Generator.Diagnostics;

namespace KernelGen.CodeFixes.Signatures;

/// <summary>What people call the parameters of such functions. A name is a hint, and never more than a proposal comes of it.</summary>
internal static class ParameterHints
{
    public const string Input = "input";
    public const string Output = "output";

    private static readonly (string Beginning, string Meaning)[] Spans =
    [
        ("input", Input),
        ("source", Input),
        ("src", Input),
        ("weight", "weight"),
        ("kernel", "weight"),
        ("filter", "weight"),
        ("bias", "bias"),
        ("output", Output),
        ("destination", Output),
        ("dest", Output),
        ("dst", Output),
        ("target", Output),
        ("result", Output),
    ];

    private static readonly Dictionary<string, string> Integers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["rows"] = "height",
        ["h"] = "height",
        ["inputHeight"] = "height",
        ["columns"] = "width",
        ["cols"] = "width",
        ["w"] = "width",
        ["inputWidth"] = "width",
        ["n"] = "batch",
        ["batchSize"] = "batch",
        ["batches"] = "batch",
        ["images"] = "batch",
        ["inputStride"] = "inputRowStride",
        ["outputStride"] = "outputRowStride",
    };

    /// <summary>The usual name of what a buffer seems to be; null where its name tells nothing.</summary>
    public static string? MeaningOfSpan(string name) => Spans
        .FirstOrDefault(known => name.StartsWith(known.Beginning, StringComparison.OrdinalIgnoreCase))
        .Meaning;

    /// <summary>Whether an integer seems to be what a kernel knows under another spelling.</summary>
    public static bool MayMean(string name, ExpectedParameter integer) =>
        string.Equals(name, integer.Name, StringComparison.OrdinalIgnoreCase)
        || (Integers.TryGetValue(name, out string? meaning) && meaning == integer.Name);
}
