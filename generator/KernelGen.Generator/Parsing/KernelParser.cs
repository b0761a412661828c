using KernelGen.Generator.Diagnostics;
using KernelGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Parsing;

/// <summary>The first stage: from an annotated method to a <see cref="KernelSpec"/>, or to a refusal with diagnostics.</summary>
internal static class KernelParser
{
    /// <summary>The spec, or a refusal where anything is wrong. Every problem is reported, not only the first.</summary>
    public static ParsedKernel Parse(
        IMethodSymbol method, AttributeData attributeData, DiagnosticSink sink, CancellationToken cancellation)
    {
        sink = sink.Fork();
        if (!new ContextChecker(method, sink).CheckPlace())
            return ParsedKernel.None;
        var attribute = new AttributeReader(attributeData);
        MethodSpec? declaration = new DeclarationParser(method, sink, cancellation).Parse();
        new ProjectChecker(method, attributeData, sink, cancellation).Check();
        CheckAttributes(method, sink);
        (EquatableArray<ParameterSpec> Parameters, ElementType Element)? signature =
            new SignatureParser(method, attribute, SignatureRules.BilinearUpsample, sink).Parse();
        if (attribute.HasUnresolved)
            return declaration is null ? ParsedKernel.None : Refuse(method, declaration);
        var common = new CommonProperties(attribute, sink);
        int? height = common.ParseSize(PropertyNames.Height);
        int? width = common.ParseSize(PropertyNames.Width);
        int channels = common.ParseChannels(PropertyNames.Channels);
        var modes = new ModeParser(attribute, sink);
        Layout layout = modes.ParseLayout(isOneChannel: channels == 1);
        Border border = modes.ParseBorder();
        Stores stores = modes.ParseStores();
        int threads = common.ParseThreads();
        (AxisSpec Rows, AxisSpec Columns)? axes = ParseAxes(attribute, border, sink);
        if (declaration is null)
            return ParsedKernel.None;
        if (sink.HasErrors || signature is not { } known || axes is not { } both)
            return Refuse(method, declaration);

        var spec = new KernelSpec(
            declaration with { Parameters = known.Parameters },
            known.Element,
            both.Rows,
            both.Columns,
            channels,
            layout,
            border)
        {
            Height = height,
            Width = width,
            Threads = threads,
            Stores = stores,
        };
        new FixedSizeChecker(ImageGeometry.Of(spec), attribute, sink).Check();
        return sink.HasErrors ? Refuse(method, declaration) : new ParsedKernel(spec, Refused: null);
    }

    // The other attribute's parser leaves such a method to this one: two kernels would have one file name.
    private static void CheckAttributes(IMethodSymbol method, DiagnosticSink sink)
    {
        if (KernelAttributes.Find(method, PropertyNames.ConvTranspose2dAttribute) is not null)
        {
            sink.Report(
                DiagnosticDescriptors.UnsupportedContext,
                method.Locations.FirstOrDefault(),
                method.Name,
                "it carries both [BilinearUpsample] and [ConvTranspose2d]; remove one of them");
        }
    }

    private static ParsedKernel Refuse(IMethodSymbol method, MethodSpec declaration) =>
        new(Spec: null, RefusalParser.Parse(method, declaration));

    private static (AxisSpec Rows, AxisSpec Columns)? ParseAxes(AttributeReader attribute, Border border, DiagnosticSink sink)
    {
        var parser = new AxisParser(attribute, sink);
        parser.CheckFactorForms();
        parser.CheckPaddingForms(border);
        int? rows = parser.ParseFactor(PropertyNames.Height);
        int? columns = attribute.Sets(PropertyNames.Factor) && !attribute.Sets(PropertyNames.FactorWidth)
            ? rows
            : parser.ParseFactor(PropertyNames.Width);
        if (rows is not { } factorHeight || columns is not { } factorWidth)
            return null;
        return (
            parser.ParseAxis(PropertyNames.Height, factorHeight, border),
            parser.ParseAxis(PropertyNames.Width, factorWidth, border));
    }
}
