using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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
        root.FindNode(diagnostic.Location.SourceSpan).AncestorsAndSelf()
            .TakeWhile(node => node is MethodDeclarationSyntax or ParameterSyntax or ParameterListSyntax)
            .OfType<MethodDeclarationSyntax>()
            .FirstOrDefault();

    /// <summary>The property at which a diagnostic is, unless a directive would go with it.</summary>
    public static AttributeArgumentSyntax? FindRemovable(this SyntaxNode root, Diagnostic diagnostic) =>
        root.FindArgument(diagnostic) is { Parent.ContainsDirectives: false } argument ? argument : null;

    /// <summary>The argument of an attribute at which a diagnostic is; null where it is at something else.</summary>
    public static AttributeArgumentSyntax? FindArgument(this SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeArgumentSyntax>();
}
