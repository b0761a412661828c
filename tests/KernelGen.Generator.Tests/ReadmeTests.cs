using System.Text.RegularExpressions;
using KernelGen.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace KernelGen.Generator.Tests;

/// <summary>What the README shows is what a user gets.</summary>
public partial class ReadmeTests
{
    private static readonly string[] Snippets =
    [
        .. CSharpBlock().Matches(File.ReadAllText(Path.Combine(Repository.Root, "README.md")))
            .Select(match => match.Groups[1].Value),
    ];

    [Fact]
    public void Snippets_compile_and_the_first_gets_the_excerpt_generated()
    {
        string[] programs = [.. Snippets.Where(snippet => snippet.StartsWith("using ", StringComparison.Ordinal))];
        Assert.Equal(2, programs.Length);
        GeneratorRun[] runs = [.. programs.Select(program => Compilations.Create(program).RunGenerator())];
        Assert.All(runs, run => Assert.DoesNotContain(
            run.Output.GetDiagnostics(TestContext.Current.CancellationToken),
            diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        string excerpt = Assert.Single(Snippets, snippet => !programs.Contains(snippet));
        Assert.Contains(Unindent(excerpt), Unindent(runs[0].Text), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_second_snippet_says_of_its_weights_is_found() => Assert.Contains(
        "AlongPhase0(in block);",
        Compilations.Create(Snippets[1]).RunGenerator().Sources
            .Select(source => source.SourceText.ToString())
            .Single(text => text.Contains("Smooth(", StringComparison.Ordinal)),
        StringComparison.Ordinal);

    private static string Unindent(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
