using KernelGen.Generator.Diagnostics;
using KernelGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Parsing;

/// <summary>
/// The first stage of a transposed convolution: from an annotated method to a <see cref="ConvTransposeSpec"/>, in which the
/// numbers of files are still missing, or to a refusal with diagnostics.
/// </summary>
internal sealed class ConvTransposeParser
{
    private readonly IMethodSymbol _method;
    private readonly AttributeData _attributeData;
    private readonly AttributeReader _attribute;
    private readonly SemanticModels _models;
    private readonly DiagnosticSink _sink;
    private readonly CancellationToken _cancellation;

    private ConvTransposeParser(
        IMethodSymbol method, AttributeData attribute, SemanticModels models, DiagnosticSink sink, CancellationToken cancellation)
    {
        _method = method;
        _attributeData = attribute;
        _attribute = new AttributeReader(attribute);
        _models = models;
        _sink = sink.Fork();
        _cancellation = cancellation;
    }

    /// <summary>The spec, or a refusal where anything is wrong. Every problem is reported, not only the first.</summary>
    public static UnresolvedKernel Parse(
        IMethodSymbol method, AttributeData attribute, SemanticModels models, DiagnosticSink sink, CancellationToken cancellation) =>
        KernelAttributes.Find(method, PropertyNames.BilinearUpsampleAttribute) is null
            ? new ConvTransposeParser(method, attribute, models, sink, cancellation).Parse()
            : UnresolvedKernel.None;

    private UnresolvedKernel Parse()
    {
        if (!new ContextChecker(_method, _sink).CheckPlace())
            return UnresolvedKernel.None;
        MethodSpec? declaration = new DeclarationParser(_method, _sink, _cancellation).Parse();
        new ProjectChecker(_method, _attributeData, _sink, _cancellation).Check();
        var weights = new WeightSources(_attribute, _sink);
        weights.Check();
        (EquatableArray<ParameterSpec> Parameters, ElementType Element)? signature =
            new SignatureParser(_method, _attribute, weights.SignatureRules, _sink).Parse();
        MethodSpec? method = declaration is not null && signature is { } known
            ? declaration with { Parameters = known.Parameters }
            : null;
        ConvTransposeSpec? spec = _attribute.HasUnresolved ? null : ParseSpec(method, signature?.Element ?? ElementType.Float64);
        if (declaration is null)
            return UnresolvedKernel.None;

        RefusedKernel? refused = RefusalParser.Parse(_method, declaration);
        if (spec is not null && !_sink.HasErrors)
            spec = Complete(spec);
        return spec is null || _sink.HasErrors
            ? new UnresolvedKernel(Spec: null, refused)
            : new UnresolvedKernel(spec, refused) { WeightsFile = weights.WeightsFile, BiasFile = weights.BiasFile };
    }

    /// <summary>What the attribute says, without the numbers of the weights; null where there is an error.</summary>
    private ConvTransposeSpec? ParseSpec(MethodSpec? method, ElementType element)
    {
        var channels = new ConvChannelsParser(_attribute, _sink);
        (int inChannels, int outChannels, int groups) = channels.Parse();
        (ConvAxisSpec Rows, ConvAxisSpec Columns)? axes = new ConvAxisParser(_attribute, _sink).Parse();
        Layout layout = new ModeParser(_attribute, _sink).ParseLayout(channels.IsOneChannel);
        EpilogueSpec epilogue = new EpilogueParser(_attribute, element, _sink).Parse();
        var common = new CommonProperties(_attribute, _sink);
        int? height = common.ParseSize(PropertyNames.Height);
        int? width = common.ParseSize(PropertyNames.Width);
        int threads = common.ParseThreads();
        if (method is null || axes is not { } both)
            return null;
        return new ConvTransposeSpec(method, element, both.Rows, both.Columns, inChannels, outChannels, groups, layout)
        {
            Epilogue = epilogue,
            Height = height,
            Width = width,
            Threads = threads,
        };
    }

    /// <summary>What follows from several values, once each of them is right; and constants of the source.</summary>
    private ConvTransposeSpec Complete(ConvTransposeSpec spec)
    {
        new FixedSizeChecker(ImageGeometry.Of(spec), _attribute, _sink).Check();
        if (!new WeightLengthChecker(spec, _attribute, _sink).Check())
            return spec;
        var constants = new ConstantParser(_method, _attribute, spec.Element, _models, _sink, _cancellation);
        if (_attribute.Sets(PropertyNames.Weights))
            spec = spec with { Weights = constants.Parse(PropertyNames.Weights, ExpectedShape.WeightsOf(spec)) };
        if (_attribute.Sets(PropertyNames.Bias))
            spec = spec with { Bias = constants.Parse(PropertyNames.Bias, ExpectedShape.BiasOf(spec)) };
        return spec;
    }
}
