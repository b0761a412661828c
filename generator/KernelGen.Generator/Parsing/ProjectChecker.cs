using System.Collections.Immutable;
using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.Generator.Parsing;

/// <summary>Refuses a kernel in a project that cannot compile generated code.</summary>
internal sealed class ProjectChecker(IMethodSymbol method, AttributeData attribute, DiagnosticSink sink, CancellationToken cancellation)
{
    /// <summary>Generated code has ref readonly parameters and collection expressions, both of C# 12.</summary>
    private const LanguageVersion LeastVersion = LanguageVersion.CSharp12;

    /// <summary>A type of the runtime that every kernel needs.</summary>
    private const string RuntimeType = "KernelGen.CompilerServices.KernelHost";

    private const string GlobalAlias = "global";

    public void Check()
    {
        CheckLanguage();
        CheckRuntime();
    }

    private void CheckLanguage()
    {
        if (method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation).SyntaxTree.Options
            is CSharpParseOptions { LanguageVersion: < LeastVersion and var version })
        {
            sink.Report(
                DiagnosticDescriptors.LanguageTooOld,
                method.Locations.FirstOrDefault(),
                method.Name,
                LeastVersion.ToDisplayString(),
                version.ToDisplayString());
        }
    }

    // The runtime is where the attribute is declared, unless that is another of the same name.
    private void CheckRuntime()
    {
        IAssemblySymbol? runtime = attribute.AttributeClass?.ContainingAssembly;
        if (runtime?.GetTypeByMetadataName(RuntimeType) is null)
            Report($"which '{runtime?.Name}', where the attribute is declared, does not have; use the attribute of the package KernelGen");
        else if (AliasesOf(runtime) is { IsEmpty: false } aliases && !aliases.Contains(GlobalAlias))
            Report($"which the alias '{aliases[0]}' of the reference to {runtime.Name} hides; remove the alias, or make it '{GlobalAlias},{aliases[0]}'");

        void Report(string problem) => sink.Report(
            DiagnosticDescriptors.RuntimeUnreachable, method.Locations.FirstOrDefault(), method.Name, RuntimeType, problem);
    }

    private ImmutableArray<string> AliasesOf(IAssemblySymbol assembly) =>
        method.ContainingAssembly is ISourceAssemblySymbol project
            ? project.Compilation.GetMetadataReference(assembly)?.Properties.Aliases ?? []
            : [];
}
