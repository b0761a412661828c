using System.Collections.Immutable;
using KernelGen.Generator.Diagnostics;
using KernelGen.Generator.Emission;
using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;
using KernelGen.Generator.Parsing;
using KernelGen.Generator.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.Generator;

/// <summary>Writes a kernel for every method that carries a kernel attribute.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class KernelGenerator : IIncrementalGenerator
{
    /// <summary>From an annotated method to what was asked for.</summary>
    public const string SpecStep = "KernelSpec";

    /// <summary>The file names that need more than the kernel's name.</summary>
    public const string AmbiguousNamesStep = "AmbiguousNames";

    /// <summary>From what was asked for to the text of a file.</summary>
    public const string SourceStep = "GeneratedSource";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<KernelSpec> specs = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                PropertyNames.BilinearUpsampleAttribute,
                static (node, _) => node is MethodDeclarationSyntax,
                static (target, cancellation) => KernelParser.Parse(
                    (IMethodSymbol)target.TargetSymbol, target.Attributes[0], DiagnosticSink.None, cancellation))
            .Where(static spec => spec is not null)
            .Select(static (spec, _) => spec!)
            .WithTrackingName(SpecStep);

        IncrementalValueProvider<EquatableArray<string>> ambiguousNames = specs
            .Collect()
            .Select(static (all, _) => HintNames.FindAmbiguous(all.Select(spec => spec.Method)))
            .WithTrackingName(AmbiguousNamesStep);

        IncrementalValuesProvider<GeneratedSource> sources = specs
            .Combine(ambiguousNames)
            .Select(static (pair, _) => Generate(pair.Left, pair.Right))
            .WithTrackingName(SourceStep);

        context.RegisterSourceOutput(
            sources, static (output, source) => output.AddSource(source.HintName, source.Text));
    }

    private static GeneratedSource Generate(KernelSpec spec, EquatableArray<string> ambiguousNames)
    {
        PhaseTable phases = PhaseTable.Lower(spec);
        KernelPlan plan = KernelPlanner.Plan(spec, phases);
        return new GeneratedSource(HintNames.Format(spec.Method, ambiguousNames), KernelEmitter.Emit(plan));
    }
}
