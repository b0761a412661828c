using System.Text.RegularExpressions;
using KernelGen.Generator.Tests.Testing;

namespace KernelGen.Docs.Tests.Markdown;

/// <summary>A document of the repository: its fenced blocks, its headings and its links.</summary>
internal sealed partial class MarkdownDocument
{
    private const string Fence = "```";

    private static readonly string[] Folders = [".", "docs", "samples", "samples/images", "benchmarks", "runtime/KernelGen"];

    private MarkdownDocument(string path)
    {
        Path = path;
        string[] lines = Repository.ReadLines(path);
        List<string> prose = [];
        List<MarkdownBlock> blocks = [];
        for (int line = 0; line < lines.Length; line++)
        {
            if (!lines[line].StartsWith(Fence, StringComparison.Ordinal))
            {
                // An indented block would not be seen here.
                if (lines[line].TrimStart().StartsWith(Fence, StringComparison.Ordinal))
                    throw new InvalidDataException($"{path}:{line + 1}: the block is indented.");
                prose.Add(lines[line]);
                continue;
            }

            int end = Array.IndexOf(lines, Fence, line + 1);
            if (end < 0)
                throw new InvalidDataException($"{path}:{line + 1}: the block has no end.");
            string[] words = lines[line][Fence.Length..].Split(' ', 2);
            blocks.Add(new MarkdownBlock(
                path, line + 1, words[0], words.ElementAtOrDefault(1) ?? "", string.Join('\n', lines[(line + 1)..end]) + "\n"));
            line = end;
        }

        Blocks = blocks;
        Links = [.. Link().Matches(string.Join('\n', prose)).Select(match => match.Groups[1].Value)];
        Code = [.. InlineCode().Matches(string.Join('\n', prose)).Select(match => match.Groups[1].Value)];
        Anchors = [.. prose.Where(line => line.StartsWith('#')).Select(AnchorOf)];
    }

    /// <summary>The documents that are tested here; those of the diagnostics have tests of their own.</summary>
    public static IReadOnlyList<MarkdownDocument> All { get; } =
    [
        .. Folders.SelectMany(folder => Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, folder), "*.md"))
            .Select(path => System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(path => new MarkdownDocument(path)),
    ];

    /// <summary>Its path in the repository.</summary>
    public string Path { get; }

    public IReadOnlyList<MarkdownBlock> Blocks { get; }

    /// <summary>The targets of links and pictures, in order.</summary>
    public IReadOnlyList<string> Links { get; }

    /// <summary>What is set in the letters of code within a line.</summary>
    public IReadOnlyList<string> Code { get; }

    /// <summary>What a link to a heading of this document ends with.</summary>
    public IReadOnlyList<string> Anchors { get; }

    public static MarkdownDocument At(string path) => All.Single(document => document.Path == path);

    private static string AnchorOf(string heading) =>
        NotInAnchors().Replace(heading.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"[^\p{L}\p{N}\-_ ]")]
    private static partial Regex NotInAnchors();
}
