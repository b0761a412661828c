using KernelGen.Docs.Tests.Snippets;
using Xunit;

namespace KernelGen.Docs.Tests;

/// <summary>Every program of the documentation builds without a warning, runs, and prints what is said to be printed.</summary>
public class ProgramTests
{
    public static TheoryData<string> Names => [.. Snippet.All.Select(snippet => snippet.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Program_builds_and_prints_what_is_shown(string name)
    {
        var snippet = Snippet.Named(name);
        SnippetBuild build = new(snippet);
        Assert.Empty(await build.ProblemsAsync());
        Assert.All(snippet.Excerpts, excerpt => Excerpt.AssertIsIn(excerpt, build.GeneratedFiles));

        byte[] program = build.Emit();
        string? missing = NativeLibraries.PackageMissingFor(snippet.Program.Text);
        Assert.SkipUnless(missing is null, $"Built, not run: no native library of the package {missing}.");

        string output = SnippetProcess.Run(name, program);
        if (snippet.ExpectedOutput is { } expected)
            Assert.Equal(expected.Text, output);
    }

    [Fact]
    public void The_first_program_is_the_landing_page_s_and_says_what_it_prints()
    {
        Snippet first = Snippet.All.First(snippet => snippet.Program.Document == "README.md");
        Assert.NotNull(first.ExpectedOutput);
        Assert.Contains("[BilinearUpsample(", first.Program.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_passes_are_generated_where_the_landing_page_says_so()
    {
        Snippet snippet = Snippet.All.Single(snippet =>
            snippet.Program is { Document: "README.md" } program
            && program.Text.Contains("two one-dimensional passes", StringComparison.Ordinal));
        string smooth = new SnippetBuild(snippet).GeneratedFiles.Single(file => file.Contains(" Smooth(", StringComparison.Ordinal));
        Assert.Contains("AlongPhase0(in block);", smooth, StringComparison.Ordinal);
    }
}
