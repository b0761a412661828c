using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.CodeFixes;

/// <summary>Removes a property of an attribute that has no effect, or says what another says already.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemovePropertyFix)), Shared]
public sealed class RemovePropertyFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KG0104", "KG0106", "KG0114", "KG0118", "KG1002"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        static async (context, document, diagnostics) =>
            await FixAsync(
                document,
                [.. diagnostics.Where(diagnostic => KeyOf(diagnostic) == context.CodeActionEquivalenceKey)],
                context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode root = await context.Document.GetRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root.FindRemovable(diagnostic) is not { NameEquals: { } name })
                continue;
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Remove '{name.Name.Identifier.ValueText}'",
                    cancellation => FixAsync(context.Document, [diagnostic], cancellation),
                    KeyOf(diagnostic)),
                diagnostic);
        }
    }

    // Whoever removes all that has no effect has not decided between two paddings.
    private static string KeyOf(Diagnostic diagnostic) => nameof(RemovePropertyFix) + diagnostic.Id;

    private static async Task<Document> FixAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        SyntaxNode root = await document.GetRootAsync(cancellation).ConfigureAwait(false);
        IEnumerable<AttributeArgumentSyntax> arguments = diagnostics.Select(root.FindRemovable).OfType<AttributeArgumentSyntax>();
        return document.WithSyntaxRoot(AttributeArguments.Remove(root, arguments));
    }
}
