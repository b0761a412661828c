using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KernelGen.CodeFixes;

/// <summary>Finds what a diagnostic is about.</summary>
internal static class SyntaxSearch
{
    /// <summary>The root of a document of C#, which always has one.</summary>
    public static async Task<SyntaxNode> GetRootAsync(this Document document, CancellationToken cancellation) =>
        await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false)
        ?? throw new InvalidOperationException("The document has no syntax.");

    /// <summary>The semantic model of a document of C#, which always has one.</summary>
    public static async Task<SemanticModel> GetModelAsync(this Document document, CancellationToken cancellation) =>
        await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false)
        ?? throw new InvalidOperationException("The document has no semantic model.");

    /// <summary>The method at whose name, or at one of whose parameters, a diagnostic is; null where it is no ordinary one.</summary>
    public static MethodDeclarationSyntax? FindMethod(this SyntaxNode root, Diagnostic diagnostic) =>
        root.Find<MethodDeclarationSyntax>(diagnostic, static (method, span) => method.Identifier.Span == span)
        ?? root.Find<ParameterSyntax>(diagnostic, static (parameter, span) => parameter.Identifier.Span == span)
            ?.Parent?.Parent as MethodDeclarationSyntax;

    /// <summary>The type at whose name a diagnostic is.</summary>
    public static TypeDeclarationSyntax? FindType(this SyntaxNode root, Diagnostic diagnostic) =>
        root.Find<TypeDeclarationSyntax>(diagnostic, static (type, span) => type.Identifier.Span == span);

    /// <summary>The argument of an attribute at which a diagnostic is; null where it is at something else.</summary>
    public static AttributeArgumentSyntax? FindArgument(this SyntaxNode root, Diagnostic diagnostic) =>
        root.Find<AttributeArgumentSyntax>(diagnostic, static (argument, span) => argument.Span == span);

    /// <summary>The property at which a diagnostic is, unless a directive would go with it.</summary>
    public static AttributeArgumentSyntax? FindRemovable(this SyntaxNode root, Diagnostic diagnostic) =>
        root.FindArgument(diagnostic) is { Parent.ContainsDirectives: false } argument ? argument : null;

    // Exactly there: a diagnostic may be older than the text, and what is around its place then something else.
    private static TNode? Find<TNode>(this SyntaxNode root, Diagnostic diagnostic, Func<TNode, TextSpan, bool> isAt)
        where TNode : SyntaxNode
    {
        TextSpan span = diagnostic.Location.SourceSpan;
        return root.FullSpan.Contains(span)
            ? root.FindNode(span).AncestorsAndSelf().OfType<TNode>().FirstOrDefault(node => isAt(node, span))
            : null;
    }
}
