using KernelGen.Docs.Tests.Markdown;
using Xunit;

namespace KernelGen.Docs.Tests;

/// <summary>An excerpt has the lines of its source in their order, indented as it likes; <c>// …</c> leaves some out.</summary>
internal static class Excerpt
{
    private const string Omission = "// …";

    public static void AssertIsIn(MarkdownBlock excerpt, IEnumerable<string> sources) => Assert.True(
        sources.Any(source => IsIn(excerpt.Lines, source)), $"{excerpt}: not an excerpt of its source:\n{excerpt.Text}");

    /// <summary>Whether all parts occur, each after the one before it.</summary>
    public static bool IsIn(IEnumerable<string> excerpt, string source)
    {
        string rest = Unindent(source.Split('\n'));
        foreach (string part in Unindent(excerpt).Split(Omission + "\n", StringSplitOptions.RemoveEmptyEntries))
        {
            // A part begins with a line; its last one is whole, because it ends with a line feed.
            int start = ("\n" + rest).IndexOf("\n" + part, StringComparison.Ordinal);
            if (start < 0)
                return false;
            rest = rest[(start + part.Length)..];
        }

        return true;
    }

    private static string Unindent(IEnumerable<string> lines) =>
        string.Concat(lines.Select(line => line.Trim()).Where(line => line.Length > 0).Select(line => line + "\n"));
}
