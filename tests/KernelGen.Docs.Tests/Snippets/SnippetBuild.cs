using System.Collections.Immutable;
using KernelGen.Generator;
using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using Xunit;

namespace KernelGen.Docs.Tests.Snippets;

/// <summary>A program of the documentation as <c>dotnet new console</c> would build it, with the generator.</summary>
internal sealed class SnippetBuild
{
    // What ImplicitUsings adds to a console project.
    private const string ImplicitUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly AdditionalText[] _files;
    private readonly CSharpCompilation _output;

    public SnippetBuild(Snippet snippet)
    {
        _files = [.. snippet.Files];
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new KernelGenerator().AsSourceGenerator()], _files, ParseOptions);
        CSharpCompilation input = CSharpCompilation.Create(
            "Snippet." + snippet.Name.Replace('/', '.').Replace(':', '.'),
            [Parse(ImplicitUsings, "GlobalUsings.cs"), Parse(snippet.Program.Text, "Program.cs")],
            References,
            new CSharpCompilationOptions(
                OutputKind.ConsoleApplication,
                optimizationLevel: OptimizationLevel.Release,
                warningLevel: 9999,
                nullableContextOptions: NullableContextOptions.Enable,
                specificDiagnosticOptions: [new("CS1591", ReportDiagnostic.Suppress)]));
        driver = driver.RunGeneratorsAndUpdateCompilation(
            input, out Compilation output, out ImmutableArray<Diagnostic> diagnostics, TestContext.Current.CancellationToken);
        Assert.Empty(diagnostics);
        _output = (CSharpCompilation)output;
        GeneratedFiles = [.. driver.GetRunResult().Results.Single().GeneratedSources.Select(source => source.SourceText.ToString())];
    }

    /// <summary>The text of each generated file.</summary>
    public ImmutableArray<string> GeneratedFiles { get; }

    /// <summary>Warnings and errors of the compiler and of the analyzer.</summary>
    public async Task<IEnumerable<string>> ProblemsAsync()
    {
        CompilationWithAnalyzers analysis = _output.WithAnalyzers([new KernelAnalyzer()], new AnalyzerOptions([.. _files]));
        return (await analysis.GetAllDiagnosticsAsync(TestContext.Current.CancellationToken))
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => diagnostic.ToString());
    }

    /// <summary>The program, as a file in memory.</summary>
    public byte[] Emit()
    {
        using MemoryStream stream = new();
        EmitResult result = _output.Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return stream.ToArray();
    }

    private static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(
        source, ParseOptions, path, cancellationToken: TestContext.Current.CancellationToken);
}
