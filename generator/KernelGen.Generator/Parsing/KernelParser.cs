using KernelGen.Generator.Diagnostics;
using KernelGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Parsing;

/// <summary>The first stage: from an annotated method to a <see cref="KernelSpec"/>, or to a refusal with diagnostics.</summary>
internal static class KernelParser
{
    private const int OwnThread = 1;

    /// <summary>The spec, or a refusal where anything is wrong. Every problem is reported, not only the first.</summary>
    public static ParsedKernel Parse(
        IMethodSymbol method, AttributeData attributeData, DiagnosticSink sink, CancellationToken cancellation)
    {
        sink = sink.Fork();
        var attribute = new AttributeReader(attributeData);
        MethodSpec? declaration = new DeclarationParser(method, sink, cancellation).Parse();
        (EquatableArray<ParameterSpec> Parameters, ElementType Element)? signature = new SignatureParser(method, attribute, sink).Parse();
        int? height = ParseSize(attribute, PropertyNames.Height, sink);
        int? width = ParseSize(attribute, PropertyNames.Width, sink);
        int channels = ParseChannels(attribute, sink);
        var modes = new ModeParser(attribute, sink);
        Layout layout = modes.ParseLayout(channels);
        Border border = modes.ParseBorder();
        Stores stores = modes.ParseStores();
        int threads = ParseThreads(attribute, sink);
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
        new FixedSizeChecker(spec, attribute, sink).Check();
        return sink.HasErrors ? Refuse(method, declaration) : new ParsedKernel(spec, Refused: null);
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

    private static int? ParseSize(AttributeReader attribute, string property, DiagnosticSink sink)
    {
        int? size = attribute[property];
        if (size < 1)
            sink.Report(DiagnosticDescriptors.SizeRange, attribute.Locate(property), property, size, property.ToLowerInvariant());
        return size;
    }

    private static int ParseChannels(AttributeReader attribute, DiagnosticSink sink)
    {
        int channels = attribute[PropertyNames.Channels] ?? 1;
        if (channels < 1)
            sink.Report(DiagnosticDescriptors.ChannelsRange, attribute.Locate(PropertyNames.Channels), channels);
        return channels;
    }

    private static int ParseThreads(AttributeReader attribute, DiagnosticSink sink)
    {
        int threads = attribute[PropertyNames.Threads] ?? OwnThread;
        if (threads < 0)
            sink.Report(DiagnosticDescriptors.ThreadsRange, attribute.Locate(PropertyNames.Threads), threads);
        return threads;
    }
}
