using System.Collections.Immutable;
using KernelGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.Generator.Parsing;

/// <summary>Decides whether a method that becomes no kernel can be completed all the same.</summary>
internal static class RefusalParser
{
    /// <summary>A placeholder enables nullable annotations, which came with it.</summary>
    private const LanguageVersion LeastVersion = LanguageVersion.CSharp8;

    /// <summary>The method with its whole signature; null where another file cannot repeat that.</summary>
    public static RefusedKernel? Parse(IMethodSymbol method, MethodSpec declaration)
    {
        if (!CanHaveBody(method) || !CanBeRepeated(method))
            return null;
        ImmutableArray<ParameterSpec> parameters =
            [.. method.Parameters.Select(parameter => SignatureText.Describe(parameter, role: null))];
        return new RefusedKernel(
            declaration with { Parameters = new EquatableArray<ParameterSpec>(parameters) },
            SignatureText.FormatReturnType(method));
    }

    private static bool CanHaveBody(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, IsAbstract: false }
        && method.DeclaringSyntaxReferences.All(part => part.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LeastVersion });

    // The compiler has said what is wrong with a name that is missing or means nothing.
    private static bool CanBeRepeated(IMethodSymbol method) =>
        !method.IsVararg
        && CanBeNamed(method.ReturnType)
        && method.Parameters.All(parameter => parameter.Name.Length > 0 && CanBeNamed(parameter.Type));

    private static bool CanBeNamed(ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol or INamedTypeSymbol { IsFileLocal: true } => false,
        IArrayTypeSymbol array => CanBeNamed(array.ElementType),
        IPointerTypeSymbol pointer => CanBeNamed(pointer.PointedAtType),
        IFunctionPointerTypeSymbol { Signature: var signature } =>
            CanBeNamed(signature.ReturnType) && signature.Parameters.All(parameter => CanBeNamed(parameter.Type)),
        INamedTypeSymbol named =>
            named.TypeArguments.All(CanBeNamed) && (named.ContainingType is null || CanBeNamed(named.ContainingType)),
        _ => true,
    };
}
