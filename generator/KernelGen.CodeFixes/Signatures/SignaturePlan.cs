using System.Collections.Immutable;
using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace KernelGen.CodeFixes.Signatures;

/// <summary>A parameter of a new signature.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Name">The user's, where it may be any.</param>
/// <param name="Type">What it must be.</param>
/// <param name="Source">The user's parameter that it is made of; null where it is added.</param>
internal sealed record PlannedParameter(ExpectedParameter Role, string Name, ITypeSymbol Type, IParameterSymbol? Source)
{
    public bool IsRenamed => Source is not null && Source.Name != Name;

    public bool IsRetyped => Source is not null && !SymbolEqualityComparer.Default.Equals(Source.Type, Type);

    public bool IsUnchanged => Source is { RefKind: RefKind.None, IsParams: false } && !IsRenamed && !IsRetyped;
}

/// <summary>A signature that a kernel may have, made of one that it may not.</summary>
/// <param name="Method">The method as it is.</param>
/// <param name="Parameters">The parameters as they shall be.</param>
/// <param name="Moves">Whether parameters change places.</param>
internal sealed record SignaturePlan(IMethodSymbol Method, ImmutableArray<PlannedParameter> Parameters, bool Moves)
{
    private static readonly string[] Sizes = ["height", "width"];

    private IEnumerable<PlannedParameter> Added => Parameters.Where(parameter => parameter.Source is null);

    private bool Drops => Parameters.Count(parameter => parameter.Source is not null) < Method.Parameters.Length;

    /// <summary>Whether all is right but for sizes that are missing.</summary>
    public bool OnlyAddsSizes =>
        Method.ReturnsVoid && !Moves && !Drops
        && Parameters.All(parameter => parameter.Source is null ? Sizes.Contains(parameter.Name) : parameter.IsUnchanged);

    /// <summary>Whether a call could compile as before and mean something else.</summary>
    public bool MayMislead => Moves || (Drops && Added.Any());

    /// <summary>Whether another method of the type has these parameters.</summary>
    public bool Collides => Method.ContainingType.GetMembers(Method.Name).OfType<IMethodSymbol>().Any(other =>
        !SymbolEqualityComparer.Default.Equals(other, Method)
        && !SymbolEqualityComparer.Default.Equals(other, Method.PartialImplementationPart)
        && other.Arity == 0
        && other.Parameters.Select(parameter => parameter.Type)
            .SequenceEqual(Parameters.Select(parameter => parameter.Type), SymbolEqualityComparer.Default));

    public string Title => OnlyAddsSizes
        ? $"Add the parameter{(Added.Count() > 1 ? "s" : "")} {string.Join(" and ", Added.Select(size => $"'int {size.Name}'"))}"
        : $"Change the signature to 'void {Method.Name}({string.Join(", ", Parameters.Select(Display))})'";

    private static string Display(PlannedParameter parameter) =>
        $"{parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)} {parameter.Name}";
}
