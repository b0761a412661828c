using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Parsing;

/// <summary>Recognises types of the namespace System by their names.</summary>
internal static class SpanTypes
{
    /// <summary>What a <c>Span</c> or <c>ReadOnlySpan</c>, whichever is named, holds; null where the type is another.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol type, string name) =>
        type is INamedTypeSymbol { Arity: 1 } span && IsSystemType(span, name) ? span.TypeArguments[0] : null;

    public static bool IsSystemType(ITypeSymbol type, string name) =>
        type.Name == name
        && type is { ContainingType: null, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
