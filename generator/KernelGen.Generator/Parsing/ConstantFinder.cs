using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.Generator.Parsing;

/// <summary>Finds the field or property that an attribute names.</summary>
internal sealed class ConstantFinder(
    IMethodSymbol method, AttributeReader attribute, SemanticModels models, CancellationToken cancellation)
{
    /// <summary>The member that a property of the attribute names; null where there is none.</summary>
    public ISymbol? Find(string property, string name) => FindByNameOf(property) ?? FindByPath(property, name.Split('.'));

    // nameof(Filters.Gauss) is a constant without Filters; its operand has all of it.
    private ISymbol? FindByNameOf(string property)
    {
        if (attribute.Expression(property) is not InvocationExpressionSyntax
            {
                Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" },
                ArgumentList.Arguments: { Count: 1 } arguments,
            })
        {
            return null;
        }

        ExpressionSyntax operand = arguments[0].Expression;
        SymbolInfo info = models.Of(operand.SyntaxTree).GetSymbolInfo(operand, cancellation);
        return (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is IFieldSymbol or IPropertySymbol
            ? info.Symbol ?? info.CandidateSymbols[0]
            : null;
    }

    private ISymbol? FindByPath(string property, string[] path)
    {
        if (path.Length == 1)
            return FindAround(path[0]);
        if (attribute.Expression(property) is not { } expression)
            return null;
        INamespaceOrTypeSymbol? container = null;
        foreach (string part in path.Take(path.Length - 1))
        {
            container = models.Of(expression.SyntaxTree)
                .LookupNamespacesAndTypes(expression.SpanStart, container, part)
                .OfType<INamespaceOrTypeSymbol>()
                .FirstOrDefault();
            if (container is null)
                return null;
        }

        return container is INamedTypeSymbol type ? FindIn(type, path[path.Length - 1]) : null;
    }

    private ISymbol? FindAround(string name)
    {
        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            if (FindIn(type, name) is { } member)
                return member;
        }

        return null;
    }

    private static ISymbol? FindIn(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).FirstOrDefault(member => member is IFieldSymbol or IPropertySymbol) is { } found)
                return found;
        }

        return null;
    }
}
