using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.CodeFixes;

/// <summary>Makes a kernel method partial, and takes its body away.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeMethodPartialFix)), Shared]
public sealed class MakeMethodPartialFix : CodeFixProvider
{
    // Two keys, so that fixing all methods of one kind never takes away code that somebody wrote.
    private const string Plain = nameof(MakeMethodPartialFix);
    private const string WithBody = Plain + "AndBody";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KG0001"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        static async (context, document, diagnostics) =>
            await FixAsync(document, diagnostics, context.CodeActionEquivalenceKey, context.CancellationToken)
                .ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode root = await context.Document.GetRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root.FindMethod(diagnostic) is not { } method || !CanBePartial(method))
                continue;
            string key = KeyOf(method);
            string title = $"Make '{method.Identifier.ValueText}' partial{(key == WithBody ? " and remove its body" : "")}";
            context.RegisterCodeFix(
                CodeAction.Create(title, cancellation => FixAsync(context.Document, [diagnostic], key, cancellation), key),
                diagnostic);
        }
    }

    private static async Task<Document> FixAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, string? key, CancellationToken cancellation)
    {
        SyntaxNode root = await document.GetRootAsync(cancellation).ConfigureAwait(false);
        MethodDeclarationSyntax[] methods =
        [
            .. diagnostics.Select(root.FindMethod)
                .OfType<MethodDeclarationSyntax>()
                .Where(method => CanBePartial(method) && KeyOf(method) == key),
        ];
        return document.WithSyntaxRoot(
            root.ReplaceNodes(methods, static (_, method) => PartialModifier.AddTo(RemoveBody(method))));
    }

    // Neither may be partial; what an extern method does is elsewhere. A directive may end behind the body.
    private static bool CanBePartial(MethodDeclarationSyntax method) =>
        method.ExplicitInterfaceSpecifier is null
        && !method.Modifiers.Any(SyntaxKind.ExternKeyword)
        && !method.Modifiers.Any(SyntaxKind.AbstractKeyword)
        && BodyOf(method) is not { ContainsDirectives: true };

    private static string KeyOf(MethodDeclarationSyntax method) =>
        BodyOf(method) is { } body && !IsPlaceholder(body) ? WithBody : Plain;

    private static SyntaxNode? BodyOf(MethodDeclarationSyntax method) => method.Body ?? (SyntaxNode?)method.ExpressionBody;

    /// <summary>Whether a body does nothing, or throws, and says nothing.</summary>
    private static bool IsPlaceholder(SyntaxNode body) =>
        body switch
        {
            BlockSyntax { Statements: { Count: <= 1 } statements } => statements.All(statement => statement is ThrowStatementSyntax),
            ArrowExpressionClauseSyntax arrow => arrow.Expression is ThrowExpressionSyntax,
            _ => false,
        }
        && !body.DescendantTrivia().Any(trivia => Trivia.IsComment(trivia) && body.Span.Contains(trivia.Span));

    private static MethodDeclarationSyntax RemoveBody(MethodDeclarationSyntax method)
    {
        SyntaxNode head = method.ConstraintClauses.LastOrDefault() ?? (SyntaxNode)method.ParameterList;
        SyntaxToken end = method.SemicolonToken.Span.IsEmpty
            ? SyntaxFactory.Token(SyntaxKind.SemicolonToken).WithTrailingTrivia((BodyOf(method) ?? head).GetTrailingTrivia())
            : method.SemicolonToken;
        if (BodyOf(method) is not null && head.GetTrailingTrivia().Any(Trivia.IsComment))
            end = end.WithTrailingTrivia(Trivia.WithoutLineEnd(head.GetTrailingTrivia()).AddRange(end.TrailingTrivia));
        return method
            .ReplaceNode(head, head.WithTrailingTrivia())
            .WithBody(null)
            .WithExpressionBody(null)
            .WithSemicolonToken(end);
    }
}
