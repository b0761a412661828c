using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using KernelGen.Generator.Diagnostics;
using KernelGen.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace KernelGen.Generator.Tests.Diagnostics;

/// <summary>The page of each diagnostic says what the analyzer says, and its examples are what they claim to be.</summary>
public class DiagnosticPageTests
{
    /// <summary>
    /// What the compiler says of a kernel that no other file can complete: it is in a type that is not partial (CS0751),
    /// and has no implementation (CS8795).
    /// </summary>
    private static readonly Dictionary<string, string[]> Uncompletable = new()
    {
        ["KG0002"] = ["CS0751", "CS8795"],
        ["KG0006"] = ["CS8795"],
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
        ReadPage("README").Where(line => line.StartsWith("| [", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_names_the_id_the_title_and_the_severity(string id)
    {
        DiagnosticDescriptor descriptor = Descriptors.Single(descriptor => descriptor.Id == id);
        Assert.Equal(
            [$"# {id}: {descriptor.Title}", "", $"Severity: {descriptor.DefaultSeverity}"],
            ReadPage(id).Take(3));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Wrong_examples_report_the_messages_of_the_page_and_nothing_else(string id)
    {
        List<string> reported = [];
        MemoryFile[] files = Files(id, "Wrong");
        foreach (string example in Examples(id, "Wrong"))
        {
            CSharpCompilation compilation = Compilations.Create(example);
            Assert.Empty(Complaints(compilation, files).Select(complaint => complaint.Id).Except(Uncompletable.GetValueOrDefault(id, [])));
            reported.AddRange((await compilation.AnalyzeAsync(files)).Select(Describe));
        }

        string messages = Assert.Single(Blocks(id, "What it says", "text"));
        Assert.Equal(messages.TrimEnd().Split('\n').Select(message => $"{id}: {message}"), reported);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public Task Right_examples_compile_and_report_nothing(string id) => AssertCleanAsync(Examples(id, "Right"), Files(id, "Right"));

    [Theory]
    [MemberData(nameof(InformationIds))]
    public async Task Information_can_be_suppressed_as_the_page_shows(string id)
    {
        string example = Assert.Single(Examples(id, "Suppress"));
        await AssertCleanAsync([example], []);

        string unsuppressed = example.Replace("#pragma", "// #pragma", StringComparison.Ordinal);
        Assert.Equal(id, Assert.Single(await Compilations.Create(unsuppressed).AnalyzeAsync()).Id);
        Assert.Equal(
            ["[*.cs]", $"dotnet_diagnostic.{id}.severity = none", ""],
            Assert.Single(Blocks(id, "Suppress", "ini")).Split('\n'));
    }

    private static async Task AssertCleanAsync(IEnumerable<string> examples, MemoryFile[] files)
    {
        foreach (string example in examples)
        {
            CSharpCompilation compilation = Compilations.Create(example);
            Assert.Empty(Complaints(compilation, files));
            Assert.Empty(await compilation.AnalyzeAsync(files));
            Assert.NotEmpty(compilation.RunGenerator(files).Sources);
        }
    }

    private static IEnumerable<Diagnostic> Complaints(CSharpCompilation compilation, MemoryFile[] files) => compilation.RunGenerator(files).Output
        .GetDiagnostics(TestContext.Current.CancellationToken)
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    private static string Describe(Diagnostic diagnostic) =>
        $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";

    private static string[] ReadPage(string name) => Repository.ReadLines("docs", "diagnostics", $"{name}.md");

    /// <summary>Whole files of C#.</summary>
    private static string[] Examples(string id, string heading)
    {
        string[] examples = Blocks(id, heading, "csharp");
        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.StartsWith("using KernelGen;\n", example, StringComparison.Ordinal));
        return examples;
    }

    /// <summary>The additional files that all the examples under a heading go with: blocks of JSON headed by their path.</summary>
    private static MemoryFile[] Files(string id, string heading) =>
    [
        .. FindBlocks(id, heading, @"json (\S+)").Select(block => new MemoryFile(block.Groups[1].Value, block.Groups[2].Value)),
    ];

    /// <summary>The fenced blocks of a language under a heading.</summary>
    private static string[] Blocks(string id, string heading, string language) =>
        [.. FindBlocks(id, heading, language).Select(block => block.Groups[1].Value)];

    private static MatchCollection FindBlocks(string id, string heading, string opening)
    {
        IEnumerable<string> section = ReadPage(id)
            .SkipWhile(line => line != $"## {heading}")
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal));
        return Regex.Matches(
            string.Join('\n', section), $"^```{opening}\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline);
    }
}
