using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.Generator.Parsing;

/// <summary>A list of expressions as source writes it: a collection expression or an array with its elements.</summary>
/// <param name="Shape">The lengths from the outermost to the innermost; one, where the array has one dimension.</param>
/// <param name="Elements">The elements, the last index fastest.</param>
internal sealed record ConstantList(ImmutableArray<int> Shape, ImmutableArray<ExpressionSyntax> Elements)
{
    /// <summary>The list that a member returns whenever it is read; null where it is written otherwise.</summary>
    public static ConstantList? Of(ISymbol member, CancellationToken cancellation)
    {
        int rank = member is IFieldSymbol { Type: IArrayTypeSymbol array } ? array.Rank : 1;
        return ValueOf(member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation)) is { } value
            ? Of(value, rank)
            : null;
    }

    private static ExpressionSyntax? ValueOf(SyntaxNode? declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Initializer.Value: { } value } => value,
        PropertyDeclarationSyntax { ExpressionBody.Expression: { } value } => value,
        PropertyDeclarationSyntax { AccessorList.Accessors: { Count: 1 } accessors } => ValueOf(accessors[0]),
        _ => null,
    };

    private static ExpressionSyntax? ValueOf(AccessorDeclarationSyntax accessor) => accessor switch
    {
        not { RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.GetAccessorDeclaration } => null,
        { ExpressionBody.Expression: { } value } => value,
        { Body.Statements: { Count: 1 } statements } => (statements[0] as ReturnStatementSyntax)?.Expression,
        _ => null,
    };

    private static ConstantList? Of(ExpressionSyntax value, int rank)
    {
        while (value is ParenthesizedExpressionSyntax parentheses)
            value = parentheses.Expression;
        InitializerExpressionSyntax? initializer = value switch
        {
            InitializerExpressionSyntax direct => direct,
            ArrayCreationExpressionSyntax array => array.Initializer,
            ImplicitArrayCreationExpressionSyntax array => array.Initializer,
            _ => null,
        };
        if (initializer is not null)
            return OfInitializer(initializer, rank);
        return value is CollectionExpressionSyntax collection && collection.Elements.All(element => element is ExpressionElementSyntax)
            ? Flat([.. collection.Elements.Select(element => ((ExpressionElementSyntax)element).Expression)])
            : null;
    }

    private static ConstantList? OfInitializer(InitializerExpressionSyntax initializer, int rank)
    {
        if (rank == 1)
            return Flat([.. initializer.Expressions]);
        ImmutableArray<int>.Builder shape = ImmutableArray.CreateBuilder<int>();
        ImmutableArray<ExpressionSyntax> level = [initializer];
        for (int depth = 0; depth < rank; depth++)
        {
            // The compiler refuses lists of different lengths and depths.
            if (level.Any(list => list is not InitializerExpressionSyntax))
                return null;
            int length = level.Length == 0 ? 0 : ((InitializerExpressionSyntax)level[0]).Expressions.Count;
            if (level.Any(list => ((InitializerExpressionSyntax)list).Expressions.Count != length))
                return null;
            shape.Add(length);
            level = [.. level.SelectMany(list => ((InitializerExpressionSyntax)list).Expressions)];
        }

        return new ConstantList(shape.ToImmutable(), level);
    }

    private static ConstantList Flat(ImmutableArray<ExpressionSyntax> elements) => new([elements.Length], elements);
}
