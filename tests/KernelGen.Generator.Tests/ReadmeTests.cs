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
    public void The_first_snippet_compiles_and_gets_the_second_generated()
    {
        GeneratorRun run = Compilations.Create(Snippets[0]).RunGenerator();
        Assert.DoesNotContain(
            run.Output.GetDiagnostics(TestContext.Current.CancellationToken),
            diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.Contains(Unindent(Snippets[1]), Unindent(run.Text), StringComparison.Ordinal);
    }

    private static string Unindent(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
