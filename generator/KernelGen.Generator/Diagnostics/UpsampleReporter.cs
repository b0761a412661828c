using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;
using KernelGen.Generator.Parsing;
using KernelGen.Generator.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KernelGen.Generator.Diagnostics;

/// <summary>Runs the stages of a bilinear upsampling for what they have to say.</summary>
internal static class UpsampleReporter
{
    public static void Report(SymbolAnalysisContext context, AttributeData attribute, DiagnosticSink sink)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (KernelParser.Parse(method, attribute, sink, context.CancellationToken).Spec is not KernelSpec spec)
            return;
        ReportDarkening(spec, new AttributeReader(attribute), sink);
        KernelPlan plan = KernelPlanner.Plan(spec, PhaseTable.Lower(spec));
        if (plan.Strategy != Strategy.Fallback)
            return;
        sink.Report(DiagnosticDescriptors.FellBack, method.Locations.FirstOrDefault(), method.Name, plan.Reason);
        ReportIgnored(spec, new AttributeReader(attribute), sink);
    }

    private static void ReportDarkening(KernelSpec spec, AttributeReader attribute, DiagnosticSink sink)
    {
        if (BorderDarkening.Find(spec) is not { } darkening)
            return;
        string fix = PropertyNames.AllPaddings().Any(attribute.Sets)
            ? "Border = BorderMode.Replicate without paddings"
            : "Border = BorderMode.Replicate";
        sink.Report(DiagnosticDescriptors.BorderDarkens, attribute.Locate(PropertyNames.Border), darkening, fix);
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
