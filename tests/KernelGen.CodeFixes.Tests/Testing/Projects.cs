using System.Collections.Immutable;
using System.Reflection;
using KernelGen.Generator;
using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KernelGen.CodeFixes.Tests.Testing;

/// <summary>A user's project as an editor holds it: with the analyzer and the generator, and as strict as can be.</summary>
internal static class Projects
{
    /// <summary>The file of which a test of one file speaks.</summary>
    public const string MainFile = "Source0.cs";

    private const string ImplicitUsings =
        """
        global using System;
        global using KernelGen;
        """;

    private static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly AnalyzerFileReference Generator = new(typeof(KernelGenerator).Assembly.Location, new LoadedAssembly());

    /// <summary>A project in which System and KernelGen need no directive.</summary>
    public static Project Create(params IEnumerable<string> sources) =>
        CreateStrict(sources).AddDocument("GlobalUsings.cs", ImplicitUsings).Project;

    /// <summary>A project in which they do.</summary>
    public static Project CreateStrict(params IEnumerable<string> sources)
    {
#pragma warning disable CA2000 // The project is a part of the workspace, which nothing else holds.
        var workspace = new AdhocWorkspace();
#pragma warning restore CA2000
        Project project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Demo",
            "Demo",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                allowUnsafe: true,
                warningLevel: 9999,
                nullableContextOptions: NullableContextOptions.Enable,
                specificDiagnosticOptions: [new("CS1591", ReportDiagnostic.Suppress)]),
            parseOptions: new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.Diagnose),
            metadataReferences: Framework,
            analyzerReferences: [Generator]));
        foreach ((int index, string source) in sources.Index())
            project = project.AddDocument($"Source{index}.cs", SourceText.From(source)).Project;
        return project;
    }

    public static Document File(this Project project, string name) =>
        Assert.Single(project.Documents, document => document.Name == name);

    public static async Task<string> ReadAsync(this Solution solution, DocumentId document) =>
        (await solution.GetDocument(document)!.GetTextAsync(TestContext.Current.CancellationToken)).ToString();

    /// <summary>What the analyzer says of the project with the generated files in it, in the order of the text.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(this Project project)
    {
        var options = new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions,
            onAnalyzerException: (exception, _, _) => throw new InvalidOperationException("The analyzer failed.", exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        Compilation compilation = await CompileAsync(project);
        ImmutableArray<Diagnostic> diagnostics = await compilation
            .WithAnalyzers([new KernelAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return
        [
            .. diagnostics
                .OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start),
        ];
    }

    /// <summary>What a build of the project says: the compiler's warnings and errors, and the analyzer's errors.</summary>
    public static async Task<IEnumerable<string>> BuildAsync(this Project project)
    {
        Compilation compilation = await CompileAsync(project);
        return compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Concat((await project.AnalyzeAsync()).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            .Select(diagnostic => diagnostic.ToString());
    }

    public static async Task<Compilation> CompileAsync(this Project project) =>
        (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;

    /// <summary>The generator's assembly is loaded already.</summary>
    private sealed class LoadedAssembly : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => typeof(KernelGenerator).Assembly;
    }
}
