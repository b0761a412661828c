using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.CodeFixes;

/// <summary>Puts the word <c>partial</c> where C# wants it: behind all other modifiers.</summary>
internal static class PartialModifier
{
    public static bool HasPartial(SyntaxTokenList modifiers) => modifiers.Any(SyntaxKind.PartialKeyword);

    public static MethodDeclarationSyntax AddTo(MethodDeclarationSyntax method)
    {
        if (HasPartial(method.Modifiers))
            return method;
        SyntaxTriviaList leading = method.ReturnType.GetLeadingTrivia();
        return method.WithReturnType(method.ReturnType.WithLeadingTrivia()).WithModifiers(method.Modifiers.Add(Create(leading)));
    }

    public static TypeDeclarationSyntax AddTo(TypeDeclarationSyntax type)
    {
        if (HasPartial(type.Modifiers))
            return type;
        SyntaxTriviaList leading = type.Keyword.LeadingTrivia;
        return (TypeDeclarationSyntax)type
            .WithKeyword(type.Keyword.WithLeadingTrivia())
            .WithModifiers(type.Modifiers.Add(Create(leading)));
    }

    private static SyntaxToken Create(SyntaxTriviaList leading) =>
        SyntaxFactory.Token(leading, SyntaxKind.PartialKeyword, [SyntaxFactory.Space]);
}
