using KernelGen.CodeFixes.Tests.Testing;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace KernelGen.CodeFixes.Tests;

public class ZeroBorderTests
{
    private const string Title = "Set Border = BorderMode.Zero";

    [Theory]
    [InlineData("(Factor = 2, Padding = 1)", "(Factor = 2, Border = BorderMode.Zero, Padding = 1)")]
    [InlineData("(Padding = 1, Factor = 2)", "(Border = BorderMode.Zero, Padding = 1, Factor = 2)")]
    [InlineData(
        "(Factor = 2, PaddingHeight = 1, PaddingWidth = 0)",
        "(Factor = 2, Border = BorderMode.Zero, PaddingHeight = 1, PaddingWidth = 0)")]
    [InlineData(
        "(\n        Factor = 2, // Twice.\n        // As in the network.\n        Padding = 1)",
        "(\n        Factor = 2, // Twice.\n        Border = BorderMode.Zero,\n        // As in the network.\n        Padding = 1)")]
    [InlineData(
        "(Border = BorderMode.Replicate /* light */, Factor = 2, Padding = 1)",
        "(Border = BorderMode.Zero /* light */, Factor = 2, Padding = 1)")]
    [InlineData("(Border = 0, Factor = 2, Padding = 1)", "(Border = BorderMode.Zero, Factor = 2, Padding = 1)")]
    public Task The_border_is_set_before_the_padding_or_where_it_was(string before, string after) =>
        CodeFixes<ZeroBorderFix>.CheckAsync(Title, Wrap("BilinearUpsample" + before), Wrap("BilinearUpsample" + after));

    [Fact]
    public Task Names_are_as_long_as_the_file_needs() => CodeFixes<ZeroBorderFix>.CheckAsync(
        Title,
        Projects.CreateStrict("using System;\n" + Wrap("KernelGen.BilinearUpsample(Factor = 2, Padding = 1)")),
        "using System;\n" + Wrap("KernelGen.BilinearUpsample(Factor = 2, Border = KernelGen.BorderMode.Zero, Padding = 1)"));

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Solution)]
    public Task All_at_once(FixAllScope scope)
    {
        const string Before = "BilinearUpsample(Factor = 2, Padding = 1, OutputPadding = 1)";
        const string After = "BilinearUpsample(Factor = 2, Border = BorderMode.Zero, Padding = 1, OutputPadding = 1)";
        return CodeFixes<ZeroBorderFix>.CheckAllAsync(
            Title,
            scope,
            Projects.Create(Wrap(Before) + Wrap(Before, "B"), Wrap(Before, "C")),
            Wrap(After) + Wrap(After, "B"),
            Wrap(scope == FixAllScope.Solution ? After : Before, "C"));
    }

    private static string Wrap(string attribute, string type = "A") =>
        $$"""
        public static partial class {{type}}
        {
            [{{attribute}}]
            public static partial void Upsample(ReadOnlySpan<float> input, int height, int width, Span<float> output);
        }

        """;
}
