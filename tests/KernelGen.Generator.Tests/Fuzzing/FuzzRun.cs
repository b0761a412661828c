using System.Collections.Concurrent;
using System.Collections.Immutable;
using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KernelGen.Generator.Tests.Fuzzing;

/// <summary>Runs generator, analyzer and compiler on a source.</summary>
/// <param name="source">The source.</param>
/// <param name="project">What it is added to.</param>
/// <param name="emitted">What has been compiled to the end by other runs.</param>
internal sealed class FuzzRun(FuzzSource source, CSharpCompilation project, ConcurrentDictionary<string, bool> emitted)
{
    /// <summary>A partial method without an implementation, as every kernel is before it is generated.</summary>
    private const string NotImplemented = "CS8795";

    private readonly List<string> _failures = [];
    private bool _wasEmitted;

    public async Task<FuzzOutcome> RunAsync(CancellationToken cancellation)
    {
        CSharpParseOptions parseOptions = FuzzProjects.ParseOptionsOf(project);
        SyntaxTree tree = CSharpSyntaxTree.ParseText(source.Text, parseOptions, "Fuzzed.cs", cancellationToken: cancellation);
        CSharpCompilation input = project.AddSyntaxTrees(tree);
        GeneratorRunResult generated = Generate(input, parseOptions, out CSharpCompilation output, cancellation);
        try
        {
            return await CheckAsync(tree, input, output, generated, cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && CompilerFails(tree))
        {
            return new FuzzOutcome(FuzzResult.CompilerFailed, [], WasEmitted: false, [.. _failures]);
        }
    }

    private async Task<FuzzOutcome> CheckAsync(
        SyntaxTree tree, CSharpCompilation input, CSharpCompilation output, GeneratorRunResult generated, CancellationToken cancellation)
    {
        FuzzResult result = Judge(tree, input, out ImmutableArray<Diagnostic> own, cancellation);

        // An editor analyzes the output. Where a kernel is in it, that takes as long as compiling it once more.
        ImmutableArray<Diagnostic> analyzed = await AnalyzeAsync(generated.GeneratedSources.Any(IsKernel) ? input : output, cancellation);
        if (result == FuzzResult.NoKernel)
        {
            CheckOutput(tree, output, own, analyzed, cancellation);
            result = JudgeKernels(generated, analyzed);
        }

        return new FuzzOutcome(result, [.. analyzed.Select(diagnostic => diagnostic.Id).Distinct()], _wasEmitted, [.. _failures]);
    }

    private bool CompilerFails(SyntaxTree tree)
    {
        try
        {
            project.AddSyntaxTrees(tree).GetDiagnostics(CancellationToken.None);
            return false;
        }
        catch (Exception exception) when (exception is NullReferenceException or InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            return true;
        }
    }

    private GeneratorRunResult Generate(
        CSharpCompilation input, CSharpParseOptions parseOptions, out CSharpCompilation output, CancellationToken cancellation)
    {
        ISourceGenerator generator = new KernelGenerator().AsSourceGenerator();
        GeneratorRunResult generated = CSharpGeneratorDriver.Create([generator], source.Files, parseOptions)
            .RunGeneratorsAndUpdateCompilation(input, out Compilation updated, out ImmutableArray<Diagnostic> reported, cancellation)
            .GetRunResult().Results.Single();
        _failures.AddRange(reported.Select(diagnostic => $"The generator reports {diagnostic}."));
        if (generated.Exception is { } exception)
            _failures.Add($"The generator fails: {exception}");
        output = (CSharpCompilation)updated;
        return generated;
    }

    /// <summary>Whether the source is in order but for what it leaves to KernelGen.</summary>
    private static FuzzResult Judge(
        SyntaxTree tree, CSharpCompilation input, out ImmutableArray<Diagnostic> own, CancellationToken cancellation)
    {
        own = [];
        if (tree.GetDiagnostics(cancellation).Any(IsError))
            return FuzzResult.NotParsed;
        own = input.GetDiagnostics(cancellation);
        return own.Any(diagnostic => IsError(diagnostic) && diagnostic.Id != NotImplemented) ? FuzzResult.NotCompiled : FuzzResult.NoKernel;
    }

    private static FuzzResult JudgeKernels(GeneratorRunResult generated, ImmutableArray<Diagnostic> analyzed)
    {
        if (generated.GeneratedSources.Any(IsKernel))
            return FuzzResult.Generated;
        return analyzed.Any(IsError) ? FuzzResult.Refused : FuzzResult.NoKernel;
    }

    private async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation output, CancellationToken cancellation)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. source.Files]),
            (exception, _, _) => _failures.Add($"The analyzer fails: {exception}"),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: true);
        ImmutableArray<Diagnostic> analyzed = await output
            .WithAnalyzers([new KernelAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync(cancellation);
        _failures.AddRange(analyzed
            .Where(diagnostic => !diagnostic.Id.StartsWith("KG", StringComparison.Ordinal))
            .Select(diagnostic => $"The analyzer reports {diagnostic}."));
        return analyzed;
    }

    /// <summary>Generated files add no error and no warning, and no kernel is passed over in silence.</summary>
    private void CheckOutput(
        SyntaxTree tree, CSharpCompilation output, ImmutableArray<Diagnostic> own, ImmutableArray<Diagnostic> analyzed, CancellationToken cancellation)
    {
        HashSet<string> known = [.. own.Select(Describe)];
        foreach (Diagnostic complaint in Compile(tree, output, cancellation).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning))
        {
            if (!known.Contains(Describe(complaint)))
                _failures.Add($"The compiler says of the output: {complaint}");
            else if (complaint.Id == NotImplemented && IsOfKernel(complaint) && !analyzed.Any(IsError))
                _failures.Add($"Neither generated nor refused: {complaint}");
        }
    }

    private ImmutableArray<Diagnostic> Compile(SyntaxTree tree, CSharpCompilation output, CancellationToken cancellation)
    {
        // Names of the user's could change what generated code means.
        IEnumerable<string> names = tree.GetRoot(cancellation).DescendantNodes()
            .Where(node => node is BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax or UsingDirectiveSyntax)
            .Select(node => node is BaseTypeDeclarationSyntax type ? type.Identifier.ValueText : node.ChildNodes().First().ToString());
        string key = string.Join('\n', output.SyntaxTrees.Where(file => file != tree).Select(file => file.ToString()).Concat(names));
        _wasEmitted = emitted.TryAdd($"{key}\n{project.Options.CheckOverflow}", true);
        if (_wasEmitted)
            return output.Emit(Stream.Null, xmlDocumentationStream: Stream.Null, cancellationToken: cancellation).Diagnostics;
        return
        [
            .. output.GetDeclarationDiagnostics(cancellation),
            .. output.GetSemanticModel(tree).GetDiagnostics(cancellationToken: cancellation),
        ];
    }

    private static bool IsKernel(GeneratedSourceResult file) =>
        !file.SourceText.ToString().Contains("This kernel was refused", StringComparison.Ordinal);

    private static bool IsOfKernel(Diagnostic notImplemented) => notImplemented.Location.SourceTree!.GetRoot()
        .FindNode(notImplemented.Location.SourceSpan)
        .FirstAncestorOrSelf<MethodDeclarationSyntax>()?.AttributeLists
        .SelectMany(list => list.Attributes)
        .Any(attribute => attribute.Name.ToString() is "BilinearUpsample" or "ConvTranspose2d") ?? false;

    private static bool IsError(Diagnostic diagnostic) => diagnostic.DefaultSeverity == DiagnosticSeverity.Error;

    private static string Describe(Diagnostic diagnostic) => $"{diagnostic.Id} {diagnostic.Location}";
}
