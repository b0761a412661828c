using System.Collections.Immutable;

namespace KernelGen.Generator.Diagnostics;

/// <summary>
/// The signatures that an attribute allows, as a diagnostic tells them to its code fix: two properties, each a list
/// separated by commas. The parameters stand in the documented order, as <c>ReadOnlySpan input</c> or <c>int batch?</c>,
/// with a question mark where they may be left out; the element types under their full names, as <c>float</c> or
/// <c>System.Half</c>.
/// </summary>
internal sealed record ExpectedSignature(ImmutableArray<ExpectedParameter> Parameters, ImmutableArray<string> Elements)
{
    private const string ParametersProperty = "Parameters";
    private const string ElementsProperty = "Elements";
    private const string Separator = ", ";

    /// <summary>What <see cref="ToProperties"/> wrote; null where it did not.</summary>
    public static ExpectedSignature? Read(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(ParametersProperty, out string? parameters) && parameters is not null
        && properties.TryGetValue(ElementsProperty, out string? elements) && elements is not null
            ? new ExpectedSignature([.. Split(parameters).Select(ExpectedParameter.Parse)], [.. Split(elements)])
            : null;

    public ImmutableDictionary<string, string?> ToProperties() => ImmutableDictionary<string, string?>.Empty
        .Add(ParametersProperty, string.Join(Separator, Parameters))
        .Add(ElementsProperty, string.Join(Separator, Elements));

    private static string[] Split(string list) => list.Split([Separator], StringSplitOptions.None);
}

/// <summary>A parameter that a signature may have.</summary>
/// <param name="Type"><c>ReadOnlySpan</c>, <c>Span</c> or <c>int</c>.</param>
/// <param name="Name">An integer's own, a span's usual one.</param>
/// <param name="IsOptional">Whether it may be left out.</param>
internal sealed record ExpectedParameter(string Type, string Name, bool IsOptional)
{
    public const string ReadOnlySpan = nameof(ReadOnlySpan);
    public const string Span = nameof(Span);
    public const string Integer = "int";

    private const string OptionalMark = "?";

    public override string ToString() => $"{Type} {Name}{(IsOptional ? OptionalMark : "")}";

    public static ExpectedParameter Parse(string text)
    {
        string[] parts = text.Split(' ');
        bool isOptional = parts[1].EndsWith(OptionalMark, StringComparison.Ordinal);
        return new ExpectedParameter(parts[0], isOptional ? parts[1].Substring(0, parts[1].Length - 1) : parts[1], isOptional);
    }
}
