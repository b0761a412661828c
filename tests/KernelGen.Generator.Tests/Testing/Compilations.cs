using System.Collections.Immutable;
using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace KernelGen.Generator.Tests.Testing;

/// <summary>A user's project in memory, as strict as a project can be, but that its members need no documentation.</summary>
internal static class Compilations
{
    private const string ImplicitUsings =
        """
        global using System;
        global using KernelGen;
        """;

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    public static CSharpCompilation Create(params IEnumerable<string> sources) => CSharpCompilation.Create(
        "Demo",
        sources.Prepend(ImplicitUsings).Select((source, index) => Parse(source, $"Source{index}.cs")),
        References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            warningLevel: 9999,
            nullableContextOptions: NullableContextOptions.Enable,
            specificDiagnosticOptions: [new("CS1591", ReportDiagnostic.Suppress)]));

    public static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(
        source, ParseOptions, path, cancellationToken: TestContext.Current.CancellationToken);

    public static GeneratorRun RunGenerator(this CSharpCompilation compilation, params MemoryFile[] files) =>
        GeneratorRun.Start(compilation, (CSharpParseOptions)compilation.SyntaxTrees[0].Options, files);

    /// <summary>What an editor shows: the analyzer sees the compilation with the generated files in it.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(
        this CSharpCompilation compilation, params MemoryFile[] files)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. files]),
            onAnalyzerException: (exception, _, _) => throw new InvalidOperationException("The analyzer failed.", exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        return await compilation.RunGenerator(files).Output
            .WithAnalyzers([new KernelAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }
}
