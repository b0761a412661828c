using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Parsing;

/// <summary>Finds the attributes that ask for kernels.</summary>
internal static class KernelAttributes
{
    /// <summary>The attribute of a full name on a method; null where there is none.</summary>
    public static AttributeData? Find(IMethodSymbol method, string fullName) => method.GetAttributes().FirstOrDefault(
        attribute => attribute.AttributeClass is { } type && IsNamed(type, fullName));

    public static bool IsNamed(INamedTypeSymbol type, string fullName) =>
        type.ContainingType is null
        && fullName.EndsWith("." + type.Name, StringComparison.Ordinal)
        && Identifiers.NameOf(type.ContainingNamespace) + "." + type.Name == fullName;
}
