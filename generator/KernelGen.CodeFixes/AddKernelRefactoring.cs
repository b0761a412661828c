using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Text;

namespace KernelGen.CodeFixes;

/// <summary>Adds a kernel to a partial type, at whose name or on an empty line of whose body the caret is.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(AddKernelRefactoring)), Shared]
public sealed class AddKernelRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        SyntaxNode root = await context.Document.GetRootAsync(context.CancellationToken).ConfigureAwait(false);
        SourceText text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        if (MemberPlace.Find(root, text, context.Span) is not { } place)
            return;
        SemanticModel model = await context.Document.GetModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model.GetDeclaredSymbol(place.Type, context.CancellationToken) is not INamedTypeSymbol type
            || !KernelSkeleton.FitsInto(type, place.Type, model.Compilation))
        {
            return;
        }

        context.RegisterRefactoring(CodeAction.Create(
            "Add a bilinear upsampling kernel",
            _ => Task.FromResult(Add(context.Document, root, place, type, model)),
            nameof(AddKernelRefactoring)));
    }

    private static Document Add(
        Document document, SyntaxNode root, MemberPlace place, INamedTypeSymbol type, SemanticModel model)
    {
        var names = new TypeNames(SyntaxGenerator.GetGenerator(document), model, place.Type.OpenBraceToken.Span.End);
        MethodDeclarationSyntax kernel = KernelSkeleton.Create(type, names, model.Compilation);
        return document.WithSyntaxRoot(root.ReplaceNode(place.Type, place.Insert(kernel)));
    }
}
