using System.Collections.Immutable;
using System.Globalization;
using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;
using KernelGen.Generator.Parsing;
using KernelGen.Generator.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KernelGen.Generator.Diagnostics;

/// <summary>Runs the stages of a transposed convolution for what they have to say.</summary>
/// <param name="additionalFiles">The project's additional files, which are read when a method first names one.</param>
internal sealed class ConvTransposeReporter(ImmutableArray<AdditionalText> additionalFiles)
{
    private readonly Lazy<ImmutableArray<NumberFile>> _files = new(() =>
    [
        .. additionalFiles.Where(NumberFiles.IsCandidate).Select(file => NumberFiles.Read(file, CancellationToken.None)),
    ]);

    public void Report(SymbolAnalysisContext context, AttributeData attributeData, DiagnosticSink sink)
    {
        var method = (IMethodSymbol)context.Symbol;
        var attribute = new AttributeReader(attributeData);
        UnresolvedKernel parsed = ConvTransposeParser.Parse(
            method, attributeData, new SemanticModels(context.Compilation), sink, context.CancellationToken);
        ImmutableArray<NumberFile> files = parsed is { WeightsFile: null, BiasFile: null } ? [] : _files.Value;
        if (NumberFileResolver.Resolve(parsed, files, attribute.Locate, sink).Spec is not ConvTransposeSpec spec)
            return;
        ReportCheckerboard(spec, attribute, sink);
        ReportDarkening(spec, attribute, sink);
        ReportFallback(spec, method, sink);
    }

    private static void ReportDarkening(ConvTransposeSpec spec, AttributeReader attribute, DiagnosticSink sink)
    {
        if (BilinearFillerFinder.TryFind(spec, out KernelSpec? upsampling, out _)
            && BorderDarkening.Find(upsampling) is { } darkening)
        {
            sink.Report(
                DiagnosticDescriptors.BorderDarkens,
                LocateWeights(attribute),
                darkening,
                "[BilinearUpsample] with its default border");
        }
    }

    private static void ReportFallback(ConvTransposeSpec spec, IMethodSymbol method, DiagnosticSink sink)
    {
        if (ConvTransposePlanner.FindFallback(spec) is { } reason)
            sink.Report(DiagnosticDescriptors.FellBack, method.Locations.FirstOrDefault(), method.Name, reason);
    }

    private static void ReportCheckerboard(ConvTransposeSpec spec, AttributeReader attribute, DiagnosticSink sink)
    {
        if (PhaseImbalance.Find(spec) is not { } imbalance)
            return;
        sink.Report(
            DiagnosticDescriptors.Checkerboard,
            LocateWeights(attribute),
            imbalance.InChannel,
            imbalance.OutChannel,
            imbalance.Least.Row,
            imbalance.Least.Column,
            Format(imbalance.Least.Value),
            imbalance.Greatest.Row,
            imbalance.Greatest.Column,
            Format(imbalance.Greatest.Value));
    }

    private static Location? LocateWeights(AttributeReader attribute) =>
        attribute.Locate(attribute.Sets(PropertyNames.Weights) ? PropertyNames.Weights : PropertyNames.WeightsFile);

    private static string Format(double sum) => sum.ToString("R", CultureInfo.InvariantCulture);
}
