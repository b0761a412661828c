using System.Collections.Immutable;
using KernelGen.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Xunit;

namespace KernelGen.Generator.Tests.Compiling;

/// <summary>Compiles kernels and accepts no warning.</summary>
internal static class StrictBuild
{
    /// <summary>Every kernel of the source is generated, and the whole compiles with and without <c>checked</c>.</summary>
    public static void AssertClean(int kernels, string source, bool allowUnsafe = false)
    {
        CSharpCompilation compilation = Compilations.Create(source);
        GeneratorRun run = compilation.WithOptions(compilation.Options.WithAllowUnsafe(allowUnsafe)).RunGenerator();
        Assert.Empty(run.Diagnostics);
        Assert.Equal(kernels, run.Sources.Length);
        Assert.Empty(Complaints(Emit(run.Output)));

        CSharpCompilationOptions withOverflowChecks = run.Output.Options.WithOverflowChecks(true);
        Assert.Empty(Complaints(run.Output.WithOptions(withOverflowChecks).GetDiagnostics(TestContext.Current.CancellationToken)));
    }

    private static ImmutableArray<Diagnostic> Emit(CSharpCompilation compilation)
    {
        EmitResult result = compilation.Emit(
            Stream.Null,
            xmlDocumentationStream: Stream.Null,
            cancellationToken: TestContext.Current.CancellationToken);
        return result.Diagnostics;
    }

    private static IEnumerable<string> Complaints(ImmutableArray<Diagnostic> diagnostics) => diagnostics
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
        .Select(diagnostic => $"{diagnostic} in\n{diagnostic.Location.SourceTree}")
        .Take(3);
}
