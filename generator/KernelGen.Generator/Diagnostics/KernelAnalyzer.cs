using System.Collections.Immutable;
using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;
using KernelGen.Generator.Parsing;
using KernelGen.Generator.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KernelGen.Generator.Diagnostics;

/// <summary>
/// Reports what is wrong with an annotated method, by running the generator's own stages on it. The generator reports
/// nothing, so that a diagnostic never regenerates source.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KernelAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        DiagnosticDescriptors.MethodNotPartial,
        DiagnosticDescriptors.TypeNotPartial,
        DiagnosticDescriptors.WrongSignature,
        DiagnosticDescriptors.UnsupportedElementType,
        DiagnosticDescriptors.AlreadyImplemented,
        DiagnosticDescriptors.UnsupportedContext,
        DiagnosticDescriptors.FactorForms,
        DiagnosticDescriptors.FactorRange,
        DiagnosticDescriptors.ChannelsRange,
        DiagnosticDescriptors.PaddingWithoutZeroBorder,
        DiagnosticDescriptors.PaddingValue,
        DiagnosticDescriptors.PaddingForms,
        DiagnosticDescriptors.UndefinedEnumValue,
        DiagnosticDescriptors.SizeRange,
        DiagnosticDescriptors.NothingLeft,
        DiagnosticDescriptors.BufferTooLong,
        DiagnosticDescriptors.ThreadsRange,
        DiagnosticDescriptors.FellBack,
        DiagnosticDescriptors.NoEffect,
        DiagnosticDescriptors.LargeOutput,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // A partial method has the attributes of both its parts, so [GeneratedCode] on ours marks the user's too.
        context.ConfigureGeneratedCodeAnalysis(
            GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(PropertyNames.BilinearUpsampleAttribute) is { } attribute)
                start.RegisterSymbolAction(symbol => Analyze(symbol, attribute), SymbolKind.Method);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol attributeType)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is not null)
            return;
        AttributeData? attribute = method.GetAttributes().FirstOrDefault(
            candidate => SymbolEqualityComparer.Default.Equals(candidate.AttributeClass, attributeType));
        if (attribute is null)
            return;

        var sink = new DiagnosticSink(context.ReportDiagnostic);
        if (KernelParser.Parse(method, attribute, sink, context.CancellationToken).Spec is not KernelSpec spec)
            return;
        KernelPlan plan = KernelPlanner.Plan(spec, PhaseTable.Lower(spec));
        if (plan.Strategy != Strategy.Fallback)
            return;
        sink.Report(DiagnosticDescriptors.FellBack, method.Locations.FirstOrDefault(), method.Name, plan.Reason);
        ReportIgnored(spec, new AttributeReader(attribute), sink);
    }

    private static void ReportIgnored(KernelSpec spec, AttributeReader attribute, DiagnosticSink sink)
    {
        if (spec.Threads != 1)
            Report(PropertyNames.Threads, "the kernel calls the general fallback, which runs on the caller's thread");
        if (spec.Stores != Stores.Auto)
            Report(PropertyNames.Stores, "the kernel calls the general fallback, which writes one element at a time");

        void Report(string property, string reason) =>
            sink.Report(DiagnosticDescriptors.NoEffect, attribute.Locate(property), property, reason);
    }
}
