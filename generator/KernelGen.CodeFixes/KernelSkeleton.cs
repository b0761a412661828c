using KernelGen.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.CodeFixes;

/// <summary>The declaration of a kernel, for a user to go on from.</summary>
internal static class KernelSkeleton
{
    private const string UsualName = "Upsample2x";

    /// <summary>Whether a kernel can be declared: the attribute exists, and another file can complete the type.</summary>
    public static bool FitsInto(INamedTypeSymbol type, TypeDeclarationSyntax declaration, Compilation compilation) =>
        compilation.GetTypeByMetadataName(PropertyNames.BilinearUpsampleAttribute) is not null
        && type.TypeKind is TypeKind.Class or TypeKind.Struct
        && declaration.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().All(CanBeCompleted);

    /// <summary>An upsampling of colour images by two, under a name that the type does not use.</summary>
    public static MethodDeclarationSyntax Create(INamedTypeSymbol type, TypeNames names, Compilation compilation)
    {
        var method = (MethodDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration(
            $"""
            [Attribute(Factor = 2, Channels = 3)]
            public static partial void {FindName(type)}(Input input, int height, int width, Output output);
            """)!;
        ITypeSymbol element = compilation.GetSpecialType(SpecialType.System_Single);
        Dictionary<string, INamedTypeSymbol?> types = new(StringComparer.Ordinal)
        {
            ["Attribute"] = compilation.GetTypeByMetadataName(PropertyNames.BilinearUpsampleAttribute),
            ["Input"] = compilation.GetTypeByMetadataName("System.ReadOnlySpan`1")?.Construct(element),
            ["Output"] = compilation.GetTypeByMetadataName("System.Span`1")?.Construct(element),
        };
        return method.ReplaceNodes(
            method.DescendantNodes()
                .OfType<IdentifierNameSyntax>()
                .Where(name => types.ContainsKey(name.Identifier.ValueText)),
            (name, _) => types[name.Identifier.ValueText] is { } known
                ? names.Write(known).WithTriviaFrom(name)
                : name);
    }

    private static bool CanBeCompleted(TypeDeclarationSyntax declaration) =>
        PartialModifier.HasPartial(declaration.Modifiers)
        && declaration.TypeParameterList is null
        && !declaration.Modifiers.Any(SyntaxKind.FileKeyword);

    private static string FindName(INamedTypeSymbol type)
    {
        string name = UsualName;
        for (int number = 2; type.Name == name || type.GetMembers(name).Length > 0; number++)
            name = FormattableString.Invariant($"{UsualName}{number}");
        return name;
    }
}
