using System.Collections.Immutable;
using System.Globalization;
using KernelGen.Generator.Diagnostics;
using KernelGen.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace KernelGen.Generator.Tests.Diagnostics;

/// <summary>
/// Every diagnostic has a page that says what the analyzer says and shows where, and whose examples are what they claim to be.
/// </summary>
public class DiagnosticPageTests
{
    /// <summary>
    /// What the compiler says besides: of a kernel that no other file can complete, that it is in a type that is not partial
    /// (CS0751), and has no implementation (CS8795); of modifiers; of a type that hides another (CS0436).
    /// </summary>
    private static readonly Dictionary<string, string[]> Besides = new()
    {
        ["KG0002"] = ["CS0751", "CS8795"],
        ["KG0006"] = ["CS0750", "CS0751", "CS1994", "CS4012", "CS8795"],
        ["KG0008"] = ["CS0436"],
    };

    private static readonly ImmutableArray<DiagnosticDescriptor> Descriptors = new KernelAnalyzer().SupportedDiagnostics;

    public static TheoryData<string> Ids => [.. Descriptors.Select(descriptor => descriptor.Id)];

    public static TheoryData<string> InformationIds =>
    [
        .. Descriptors
            .Where(descriptor => descriptor.DefaultSeverity == DiagnosticSeverity.Info)
            .Select(descriptor => descriptor.Id),
    ];

    [Fact]
    public void Every_page_is_of_a_diagnostic() => Assert.Equal(
        Descriptors.Select(descriptor => $"{descriptor.Id}.md").Append("README.md").Order(StringComparer.Ordinal),
        Directory.GetFiles(Path.Combine(Repository.Root, "docs", "diagnostics"))
            .Select(Path.GetFileName)
            .Order(StringComparer.Ordinal));

    [Fact]
    public void The_table_lists_exactly_these() => Assert.Equal(
        Descriptors.Select(descriptor => $"| [{descriptor.Id}]({descriptor.Id}.md) | {descriptor.DefaultSeverity} | {descriptor.Title} |"),
        new DiagnosticPage("README").Lines.Where(line => line.StartsWith("| [", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_has_all_parts(string id)
    {
        DiagnosticDescriptor descriptor = Descriptors.Single(descriptor => descriptor.Id == id);
        var page = new DiagnosticPage(id);
        Assert.Equal([$"# {id}: {descriptor.Title}", "", $"Severity: {descriptor.DefaultSeverity}"], page.Lines.Take(3));
        string[] headings = ["What it says", "Why", "Wrong", "Right"];
        Assert.Equal(
            descriptor.DefaultSeverity == DiagnosticSeverity.Info ? [.. headings, "Suppress"] : headings, page.Headings);
        Assert.All(page.Headings, heading => Assert.False(string.IsNullOrWhiteSpace(page.Section(heading))));
        Assert.NotEmpty(page.Block("What it says", "text"));
        Assert.Contains(page.Section("What it says").Split('\n'), line => line.StartsWith("At ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Wrong_examples_report_the_messages_of_the_page_where_it_marks_them(string id)
    {
        var page = new DiagnosticPage(id);
        List<string> reported = [];
        foreach (DiagnosticExample example in page.Examples("Wrong"))
        {
            CSharpCompilation compilation = example.Compile();
            Assert.Empty(Complaints(compilation, example.Files).Select(complaint => complaint.Id).Except(Besides.GetValueOrDefault(id, [])));
            ImmutableArray<Diagnostic> diagnostics = await compilation.AnalyzeAsync(example.Files);
            Assert.NotEmpty(diagnostics);
            Assert.Equal(example.MarkedPlaces, diagnostics.Select(DiagnosticExample.PlaceOf).Distinct().Order());
            reported.AddRange(diagnostics.Select(Describe));
        }

        Assert.Equal(page.Block("What it says", "text").TrimEnd().Split('\n').Select(message => $"{id}: {message}"), reported);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Right_examples_compile_and_report_nothing(string id)
    {
        foreach (DiagnosticExample example in new DiagnosticPage(id).Examples("Right"))
            await AssertCleanAsync(example, besides: id == "KG1005" ? "" : "KG1005");
    }

    [Theory]
    [MemberData(nameof(InformationIds))]
    public async Task Information_can_be_suppressed_as_the_page_shows(string id)
    {
        var page = new DiagnosticPage(id);
        DiagnosticExample example = Assert.Single(page.Examples("Suppress"));
        await AssertCleanAsync(example, besides: "");

        string unsuppressed = example.Source.Replace("#pragma", "// #pragma", StringComparison.Ordinal);
        Assert.Equal(id, Assert.Single(await Compilations.Create(unsuppressed).AnalyzeAsync()).Id);
        Assert.Equal(["[*.cs]", $"dotnet_diagnostic.{id}.severity = none", ""], page.Block("Suppress", "ini").Split('\n'));
    }

    /// <summary>Nothing is said; but where an example has the zero border to show something else, that is said of it.</summary>
    private static async Task AssertCleanAsync(DiagnosticExample example, string besides)
    {
        CSharpCompilation compilation = example.Compile();
        Assert.Empty(Complaints(compilation, example.Files));
        Assert.All(
            await compilation.AnalyzeAsync(example.Files), diagnostic => Assert.Equal(besides, diagnostic.Id));
        Assert.NotEmpty(compilation.RunGenerator(example.Files).Sources);
    }

    private static IEnumerable<Diagnostic> Complaints(CSharpCompilation compilation, MemoryFile[] files) =>
        compilation.RunGenerator(files).Output
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    private static string Describe(Diagnostic diagnostic) =>
        $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
}
