using KernelGen.Docs.Tests.Markdown;
using KernelGen.Generator.Tests.Testing;

namespace KernelGen.Docs.Tests.Snippets;

/// <summary>A program of the documentation, the files that it needs, what it prints, and excerpts of its generated code.</summary>
internal sealed record Snippet(
    MarkdownBlock Program, MemoryFile[] Files, MarkdownBlock? ExpectedOutput, MarkdownBlock[] Excerpts)
{
    public static IReadOnlyList<Snippet> All { get; } = [.. MarkdownDocument.All.SelectMany(In)];

    /// <summary>Where it begins: the document and the line.</summary>
    public string Name => Program.ToString();

    public static Snippet Named(string name) => All.Single(snippet => snippet.Name == name);

    // Files come before a program; what belongs to it comes after it and before the next.
    private static IEnumerable<Snippet> In(MarkdownDocument document)
    {
        IReadOnlyList<MarkdownBlock> blocks = document.Blocks;
        int[] programs = [.. Enumerable.Range(0, blocks.Count).Where(index => blocks[index].IsProgram)];
        for (int number = 0; number < programs.Length; number++)
        {
            int index = programs[number];
            int previous = number == 0 ? -1 : programs[number - 1];
            int next = number + 1 < programs.Length ? programs[number + 1] : blocks.Count;
            yield return new Snippet(
                blocks[index],
                [.. blocks.Take(index).Skip(previous + 1).Where(IsFile).Select(block => new MemoryFile(block.ValueOf("file")!, block.Text))],
                blocks.Take(next).Skip(index + 1).SingleOrDefault(block => block.Language == "text"),
                [.. blocks.Take(next).Skip(index + 1).Where(block => block is { Language: "csharp", Option: "generated" })]);
        }
    }

    private static bool IsFile(MarkdownBlock block) => block.ValueOf("file") is not null;
}
