namespace KernelGen.Docs.Tests.Markdown;

/// <summary>
/// A fenced block of a document. What follows the language on the fence says what it is; a reader does not see it:
/// <c>csharp</c> is a program, <c>csharp generated</c> an excerpt of what the program above it makes the generator print,
/// <c>csharp from=PATH</c> an excerpt of a file, <c>json file=PATH</c> an additional file of the program that follows, and
/// <c>text</c> what the program above prints.
/// </summary>
internal sealed record MarkdownBlock(string Document, int Line, string Language, string Option, string Text)
{
    /// <summary>Whether it is a program that a reader may copy.</summary>
    public bool IsProgram => Language == "csharp" && Option.Length == 0;

    /// <summary>The lines, without an empty one at the end.</summary>
    public string[] Lines => Text.TrimEnd('\n').Split('\n');

    /// <summary>The value of an option, or null.</summary>
    public string? ValueOf(string name) =>
        Option.StartsWith(name + "=", StringComparison.Ordinal) ? Option[(name.Length + 1)..] : null;

    public override string ToString() => $"{Document}:{Line}";
}
