using KernelGen.Generator.Emission;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

public class SourceWriterTests
{
    [Fact]
    public void Blocks_indent_and_close()
    {
        var writer = new SourceWriter();
        using (writer.Block("class C"))
        {
            writer.Line("int x;");
            writer.Line();
            using (writer.Indent("if (x)"))
                writer.Lines("y();\r\nz();");
        }

        Assert.Equal("class C\n{\n    int x;\n\n    if (x)\n        y();\n        z();\n}\n", writer.ToString());
    }

    [Fact]
    public void Comments_break_at_words()
    {
        var writer = new SourceWriter();
        using (writer.Block("{"))
            writer.Comment(string.Join(' ', Enumerable.Repeat("word", 60)));
        string[] comments = [.. writer.ToString().Split('\n').Where(line => line.Contains("//", StringComparison.Ordinal))];
        Assert.True(comments.Length > 1);
        Assert.All(comments, line => Assert.InRange(line.Length, 1, 120));
        Assert.All(comments, line => Assert.StartsWith("    // word", line, StringComparison.Ordinal));
        Assert.Equal(60, comments.Sum(line => line.Split("word").Length - 1));
    }

    [Theory]
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("one two three", 6, "one|two|three")]
    [InlineData("unbreakable word", 4, "unbreakable|word")]
    [InlineData("", 10, "")]
    public void Text_wraps_at_spaces(string text, int length, string lines) =>
        Assert.Equal(lines.Split('|'), TextWrap.Wrap(text, length));
}
