using System.Collections.Immutable;
using KernelGen.Generator.Diagnostics;
using KernelGen.Generator.Model;
using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Parsing;

/// <summary>In what the signatures differ that the attributes ask for.</summary>
internal sealed class SignatureRules
{
    private readonly ImmutableArray<ElementType> _elements;
    private readonly string _surplus;

    private SignatureRules(
        ImmutableArray<ParameterRole> readOnlySpans, ImmutableArray<ElementType> elements, string supportedElements, string surplus)
    {
        ReadOnlySpans = readOnlySpans;
        _elements = elements;
        SupportedElements = supportedElements;
        _surplus = surplus;
    }

    public static SignatureRules BilinearUpsample { get; } = new(
        [ParameterRole.Input],
        [ElementType.UInt8, ElementType.UInt16, ElementType.Float16, ElementType.Float32, ElementType.Float64],
        "byte, ushort, Half, float and double",
        "there is more than one ReadOnlySpan");

    /// <summary>A transposed convolution whose call gives the weight.</summary>
    public static SignatureRules RunTimeWeights { get; } = Convolution(
        [ParameterRole.Input, ParameterRole.Weight, ParameterRole.Bias],
        "there are more than three ReadOnlySpans: input, weight and bias");

    /// <summary>The roles of read-only spans, in their order; the last of three may be left out.</summary>
    public ImmutableArray<ParameterRole> ReadOnlySpans { get; }

    /// <summary>The element types, for people.</summary>
    public string SupportedElements { get; }

    /// <summary>What no signature lacks, unless the attribute fixes it.</summary>
    public IEnumerable<ParameterRole> Required =>
    [
        .. ReadOnlySpans.Where(role => role != ParameterRole.Bias),
        ParameterRole.Height,
        ParameterRole.Width,
        ParameterRole.Output,
    ];

    /// <summary>The parameter that gives the weight, as it is written before another; empty where there is none.</summary>
    public string WeightParameter => TakesWeight ? "ReadOnlySpan<T> weight, " : "";

    /// <summary>What a signature may have besides, for people.</summary>
    public string OptionalParameters =>
        (TakesWeight ? "'ReadOnlySpan<T> bias', " : "") + "'int batch', 'int inputRowStride' and 'int outputRowStride'";

    private bool TakesWeight => ReadOnlySpans.Contains(ParameterRole.Weight);

    /// <summary>A transposed convolution whose weights are given by a property of the attribute.</summary>
    public static SignatureRules ConstantWeights(string property) => Convolution(
        [ParameterRole.Input],
        $"parameter '{{0}}' has no meaning here: the weights, and the bias if there is any, are fixed by {property} and Bias or BiasFile");

    public bool Supports(ElementType element) => _elements.Contains(element);

    /// <summary>What is wrong with one read-only span too many.</summary>
    public string DescribeSurplus(string parameter) => _surplus.Replace("{0}", parameter);

    /// <summary>The signatures that go with the sizes that are fixed.</summary>
    public ExpectedSignature Expect(Func<ParameterRole, bool> isFixed) => new(
        [
            .. Enum.GetValues(typeof(ParameterRole))
                .Cast<ParameterRole>()
                .Where(role => !isFixed(role) && (!IsReadOnlySpan(role) || ReadOnlySpans.Contains(role)))
                .Select(role => new ExpectedParameter(TypeOf(role), NameOf(role), IsOptional: !Required.Contains(role))),
        ],
        [.. _elements.Select(FullNameOf)]);

    private static bool IsReadOnlySpan(ParameterRole role) =>
        role is ParameterRole.Input or ParameterRole.Weight or ParameterRole.Bias;

    private static string TypeOf(ParameterRole role) => role == ParameterRole.Output
        ? ExpectedParameter.Span
        : IsReadOnlySpan(role) ? ExpectedParameter.ReadOnlySpan : ExpectedParameter.Integer;

    private static string NameOf(ParameterRole role)
    {
        string name = role.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }

    private static string FullNameOf(ElementType element) =>
        (element == ElementType.Float16 ? "System." : "") + ElementFacts.Of(element).Keyword;

    private static SignatureRules Convolution(ImmutableArray<ParameterRole> readOnlySpans, string surplus) =>
        new(readOnlySpans, [ElementType.Float32, ElementType.Float64], "float and double", surplus);
}
