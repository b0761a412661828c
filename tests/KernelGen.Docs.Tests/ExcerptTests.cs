using KernelGen.Docs.Tests.Markdown;
using KernelGen.Generator.Tests.Testing;
using Xunit;

namespace KernelGen.Docs.Tests;

/// <summary>What is quoted from a file of the repository is in it.</summary>
public class ExcerptTests
{
    private const string Source =
        """
        {
            first();
            second();

            third();
            fourth();
        }
        """;

    public static TheoryData<string, int> Quotations =>
        [.. Blocks.Select(block => (block.Document, block.Line))];

    private static IEnumerable<MarkdownBlock> Blocks =>
        MarkdownDocument.All.SelectMany(document => document.Blocks).Where(block => block.ValueOf("from") is not null);

    [Theory]
    [MemberData(nameof(Quotations))]
    public void Quotation_is_in_its_file(string document, int line)
    {
        MarkdownBlock block = Blocks.Single(block => block.Document == document && block.Line == line);
        Excerpt.AssertIsIn(block, [string.Join('\n', Repository.ReadLines(block.ValueOf("from")!))]);
    }

    [Theory]
    [InlineData("second();\nthird();", true)]
    [InlineData("first();\n// …\n  fourth();", true)]
    [InlineData("first();\nthird();", false)]
    [InlineData("fourth();\n// …\nfirst();", false)]
    [InlineData("econd();", false)]
    [InlineData("second()", false)]
    public void Excerpt_is_whole_lines_in_order(string excerpt, bool expected) =>
        Assert.Equal(expected, Excerpt.IsIn(excerpt.Split('\n'), Source));
}
