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
    /// <summary>Every kernel of the source is generated, and the whole compiles.</summary>
    public static CSharpCompilation AssertClean(int kernels, string source, bool allowUnsafe = false)
    {
        CSharpCompilation compilation = Compilations.Create(source);
        GeneratorRun run = compilation.WithOptions(compilation.Options.WithAllowUnsafe(allowUnsafe)).RunGenerator();
        Assert.Empty(run.Diagnostics);
        Assert.Equal(kernels, run.Sources.Length);
        Assert.Empty(Complaints(Emit(run.Output)));
        return run.Output;
    }

    /// <summary>As <see cref="AssertClean"/>, and under <c>checked</c> too.</summary>
    public static void AssertCleanCheckedAndUnchecked(int kernels, string source)
    {
        CSharpCompilation compilation = AssertClean(kernels, source);
        CSharpCompilation withOverflowChecks = compilation.WithOptions(compilation.Options.WithOverflowChecks(true));
        Assert.Empty(Complaints(withOverflowChecks.GetDiagnostics(TestContext.Current.CancellationToken)));
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
