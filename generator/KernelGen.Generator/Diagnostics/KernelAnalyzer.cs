using System.Collections.Immutable;
using KernelGen.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
        DiagnosticDescriptors.LanguageTooOld,
        DiagnosticDescriptors.RuntimeUnreachable,
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
        DiagnosticDescriptors.KernelForms,
        DiagnosticDescriptors.ChannelsMissing,
        DiagnosticDescriptors.StepForms,
        DiagnosticDescriptors.ParameterRange,
        DiagnosticDescriptors.IndivisibleChannels,
        DiagnosticDescriptors.WeightTooLong,
        DiagnosticDescriptors.NumbersGivenTwice,
        DiagnosticDescriptors.BiasWithoutWeights,
        DiagnosticDescriptors.NotConstant,
        DiagnosticDescriptors.WrongShape,
        DiagnosticDescriptors.NotFinite,
        DiagnosticDescriptors.FileMissing,
        DiagnosticDescriptors.FileAmbiguous,
        DiagnosticDescriptors.FileMalformed,
        DiagnosticDescriptors.EpilogueRange,
        DiagnosticDescriptors.FellBack,
        DiagnosticDescriptors.NoEffect,
        DiagnosticDescriptors.LargeOutput,
        DiagnosticDescriptors.Checkerboard,
        DiagnosticDescriptors.BorderDarkens,
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
            Register(start, PropertyNames.BilinearUpsampleAttribute, UpsampleReporter.Report);
            Register(start, PropertyNames.ConvTranspose2dAttribute, new ConvTransposeReporter(start.Options.AdditionalFiles).Report);
            start.RegisterSyntaxNodeAction(MisplacedAttributes.Report, SyntaxKind.Attribute);
        });
    }

    // By name, as the generator finds them: the type itself may hide behind another, or behind an alias.
    private static void Register(
        CompilationStartAnalysisContext start,
        string attributeName,
        Action<SymbolAnalysisContext, AttributeData, DiagnosticSink> report) =>
        start.RegisterSymbolAction(
            context =>
            {
                var method = (IMethodSymbol)context.Symbol;
                if (method.PartialDefinitionPart is not null || !IsDeclaredAsMethod(method))
                    return;
                if (KernelAttributes.Find(method, attributeName) is { } attribute)
                    report(context, attribute, new DiagnosticSink(context.ReportDiagnostic));
            },
            SymbolKind.Method);

    // Others are looked at where their attribute stands.
    private static bool IsDeclaredAsMethod(IMethodSymbol method) =>
        method.MethodKind is MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation;
}
