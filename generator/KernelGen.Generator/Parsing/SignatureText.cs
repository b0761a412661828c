using KernelGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Parsing;

/// <summary>Parameters and types as another file must repeat them.</summary>
internal static class SignatureText
{
    private static readonly SymbolDisplayFormat TypeFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static ParameterSpec Describe(IParameterSymbol parameter, ParameterRole? role) =>
        new(role, ModifiersOf(parameter), Format(parameter.Type), Identifiers.Escape(parameter.Name));

    public static string FormatReturnType(IMethodSymbol method) => method.RefKind switch
    {
        RefKind.Ref => "ref ",
        RefKind.RefReadOnly => "ref readonly ",
        _ => "",
    } + Format(method.ReturnType);

    private static string ModifiersOf(IParameterSymbol parameter)
    {
        bool extends = parameter is { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } };
        string passing = parameter.RefKind switch
        {
            RefKind.Ref => "ref ",
            RefKind.Out => "out ",
            RefKind.In => "in ",
            RefKind.RefReadOnlyParameter => "ref readonly ",
            _ => "",
        };
        return (extends ? "this " : "")
            + (IsWrittenScoped(parameter) ? "scoped " : "")
            + (parameter.IsParams ? "params " : "")
            + passing;
    }

    // out and params imply it.
    private static bool IsWrittenScoped(IParameterSymbol parameter) =>
        parameter is { ScopedKind: not ScopedKind.None, RefKind: not RefKind.Out, IsParams: false };

    // A display format escapes the names of types, but not those of a tuple's elements.
    private static string Format(ITypeSymbol type) => string.Concat(
        type.ToDisplayParts(TypeFormat).Select(part => part.Kind == SymbolDisplayPartKind.FieldName
            ? Identifiers.Escape(part.ToString())
            : part.ToString()));
}
