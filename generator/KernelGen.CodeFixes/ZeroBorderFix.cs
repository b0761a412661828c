using System.Collections.Immutable;
using System.Composition;
using KernelGen.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace KernelGen.CodeFixes;

/// <summary>Sets the border with which padding properties mean something.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ZeroBorderFix)), Shared]
public sealed class ZeroBorderFix : CodeFixProvider
{
    private const string BorderMode = "KernelGen.BorderMode";
    private const string Zero = nameof(Zero);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KG0104"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        static async (context, document, diagnostics) =>
            await FixAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode root = await context.Document.GetRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics.Where(diagnostic => root.FindArgument(diagnostic) is not null))
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Set Border = BorderMode.Zero",
                    cancellation => FixAsync(context.Document, [diagnostic], cancellation),
                    nameof(ZeroBorderFix)),
                diagnostic);
        }
    }

    private static async Task<Document> FixAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        SyntaxNode root = await document.GetRootAsync(cancellation).ConfigureAwait(false);
        SemanticModel model = await document.GetModelAsync(cancellation).ConfigureAwait(false);
        if (model.Compilation.GetTypeByMetadataName(BorderMode) is not { } type)
            return document;
        var generator = SyntaxGenerator.GetGenerator(document);
        var zero = (ExpressionSyntax)generator
            .MemberAccessExpression(generator.TypeExpression(type, addImport: false), Zero)
            .WithAdditionalAnnotations(Simplifier.Annotation);
        IEnumerable<IGrouping<AttributeArgumentListSyntax, AttributeArgumentSyntax>> attributes = diagnostics
            .Select(root.FindArgument)
            .OfType<AttributeArgumentSyntax>()
            .GroupBy(argument => (AttributeArgumentListSyntax)argument.Parent!);
        Dictionary<AttributeArgumentListSyntax, AttributeArgumentSyntax> firsts =
            attributes.ToDictionary(group => group.Key, group => group.OrderBy(argument => argument.SpanStart).First());
        return document.WithSyntaxRoot(root.ReplaceNodes(firsts.Keys, (list, _) => SetBorder(list, firsts[list], zero)));
    }

    /// <summary>Where the border is set already, its value is replaced; otherwise it is set before the first padding.</summary>
    private static AttributeArgumentListSyntax SetBorder(
        AttributeArgumentListSyntax list, AttributeArgumentSyntax padding, ExpressionSyntax zero)
    {
        AttributeArgumentSyntax? given = list.Arguments.FirstOrDefault(
            argument => argument.NameEquals?.Name.Identifier.ValueText == PropertyNames.Border);
        if (given is not null)
            return list.ReplaceNode(given.Expression, zero.WithTriviaFrom(given.Expression));
        AttributeArgumentSyntax border = SyntaxFactory
            .AttributeArgument(zero)
            .WithNameEquals(SyntaxFactory.NameEquals(
                SyntaxFactory.IdentifierName(PropertyNames.Border),
                SyntaxFactory.Token([SyntaxFactory.Space], SyntaxKind.EqualsToken, [SyntaxFactory.Space])));
        return AttributeArguments.Insert(list, border, before: padding);
    }
}
