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

/// <summary>
/// Writes a kernel for every method that carries a kernel attribute, and a placeholder where it cannot.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class KernelGenerator : IIncrementalGenerator
{
    /// <summary>From an additional file to its numbers.</summary>
    public const string NumberFilesStep = "NumberFiles";

    /// <summary>From an annotated method, and the files that it names, to what was asked for.</summary>
    public const string SpecStep = "KernelSpec";

    /// <summary>From an annotated method that becomes no kernel to what completes it.</summary>
    public const string RefusalStep = "RefusedKernel";

    /// <summary>The file names that need more than the kernel's name.</summary>
    public const string AmbiguousNamesStep = "AmbiguousNames";

    /// <summary>From what was asked for to the text of a file.</summary>
    public const string SourceStep = "GeneratedSource";

    /// <summary>From a refusal to the text of a file.</summary>
    public const string PlaceholderStep = "PlaceholderSource";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<ParsedKernel> upsamplings = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                PropertyNames.BilinearUpsampleAttribute,
                static (node, _) => node is MethodDeclarationSyntax,
                static (target, cancellation) => KernelParser.Parse(
                    (IMethodSymbol)target.TargetSymbol, target.Attributes[0], DiagnosticSink.None, cancellation));

        IncrementalValuesProvider<ParsedKernel> convolutions = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                PropertyNames.ConvTranspose2dAttribute,
                static (node, _) => node is MethodDeclarationSyntax,
                static (target, cancellation) => ParseConvolution(target, cancellation))
            .Combine(FindNumberFiles(context).Collect())
            .Select(static (pair, _) => NumberFileResolver.Resolve(pair.Left, pair.Right, static _ => null, DiagnosticSink.None));

        IncrementalValueProvider<EquatableArray<string>> ambiguousNames = upsamplings.Collect()
            .Combine(convolutions.Collect())
            .Select(static (all, _) => HintNames.FindAmbiguous(
                all.Left.Concat(all.Right).Select(kernel => kernel.Method).OfType<MethodSpec>()))
            .WithTrackingName(AmbiguousNamesStep);

        RegisterOutputs(context, upsamplings, ambiguousNames);
        RegisterOutputs(context, convolutions, ambiguousNames);
    }

    private static IncrementalValuesProvider<NumberFile> FindNumberFiles(IncrementalGeneratorInitializationContext context) =>
        context.AdditionalTextsProvider
            .Where(NumberFiles.IsCandidate)
            .Select(NumberFiles.Read)
            .WithTrackingName(NumberFilesStep);

    private static UnresolvedKernel ParseConvolution(GeneratorAttributeSyntaxContext target, CancellationToken cancellation) =>
        ConvTransposeParser.Parse(
            (IMethodSymbol)target.TargetSymbol,
            target.Attributes[0],
            new SemanticModels(target.SemanticModel.Compilation, target.SemanticModel),
            DiagnosticSink.None,
            cancellation);

    /// <summary>From what was parsed to files; the steps of both attributes have the same names.</summary>
    private static void RegisterOutputs(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ParsedKernel> parsed,
        IncrementalValueProvider<EquatableArray<string>> ambiguousNames)
    {
        IncrementalValuesProvider<IKernelSpec> specs = parsed
            .Where(static kernel => kernel.Spec is not null)
            .Select(static (kernel, _) => kernel.Spec!)
            .WithTrackingName(SpecStep);

        IncrementalValuesProvider<RefusedKernel> refusals = parsed
            .Where(static kernel => kernel.Refused is not null)
            .Select(static (kernel, _) => kernel.Refused!)
            .WithTrackingName(RefusalStep);

        IncrementalValuesProvider<GeneratedSource> sources = specs
            .Combine(ambiguousNames)
            .Select(static (pair, _) => Generate(pair.Left, pair.Right))
            .WithTrackingName(SourceStep);

        IncrementalValuesProvider<GeneratedSource> placeholders = refusals
            .Combine(ambiguousNames)
            .Select(static (pair, _) => Complete(pair.Left, pair.Right))
            .WithTrackingName(PlaceholderStep);

        context.RegisterSourceOutput(sources, AddSource);
        context.RegisterSourceOutput(placeholders, AddSource);
    }

    private static GeneratedSource Generate(IKernelSpec spec, EquatableArray<string> ambiguousNames)
    {
        string text = spec switch
        {
            KernelSpec upsampling => KernelEmitter.Emit(KernelPlanner.Plan(upsampling, PhaseTable.Lower(upsampling))),
            ConvTransposeSpec convolution => ConvTransposeEmitter.Emit(ConvTransposePlanner.Plan(convolution)),
            _ => throw new ArgumentOutOfRangeException(nameof(spec), spec, null),
        };
        return new GeneratedSource(HintNames.Format(spec.Method, ambiguousNames), text);
    }

    private static GeneratedSource Complete(RefusedKernel refused, EquatableArray<string> ambiguousNames) =>
        new(HintNames.Format(refused.Method, ambiguousNames), PlaceholderEmitter.Emit(refused));

    private static void AddSource(SourceProductionContext output, GeneratedSource source) =>
        output.AddSource(source.HintName, source.Text);
}
