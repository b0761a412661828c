using System.Collections.Immutable;
using System.Composition;
using KernelGen.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.CodeFixes;

/// <summary>Makes the types around a kernel partial, all that are not and each of their declarations.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeTypePartialFix)), Shared]
public sealed class MakeTypePartialFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KG0002"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode root = await context.Document.GetRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel model = await context.Document.GetModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root.FindType(diagnostic) is not { } found
                || !IsDeclaration(found)
                || model.GetDeclaredSymbol(found, context.CancellationToken) is not INamedTypeSymbol type)
            {
                continue;
            }

            ImmutableArray<TypeDeclarationSyntax> declarations = FindDeclarations(type, context.CancellationToken);
            IEnumerable<string> names = declarations.Select(declaration => $"'{declaration.Identifier.ValueText}'").Distinct();
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Make {string.Join(" and ", names)} partial",
                    cancellation => FixAsync(context.Document.Project.Solution, declarations, cancellation),
                    nameof(MakeTypePartialFix)),
                diagnostic);
        }
    }

    private static async Task<Solution> FixAsync(
        Solution solution, ImmutableArray<TypeDeclarationSyntax> declarations, CancellationToken cancellation)
    {
        foreach (IGrouping<SyntaxTree, TypeDeclarationSyntax> file in declarations.GroupBy(type => type.SyntaxTree))
        {
            if (solution.GetDocumentId(file.Key) is not { } document)
                continue;
            SyntaxNode root = await file.Key.GetRootAsync(cancellation).ConfigureAwait(false);
            SyntaxNode replaced = root.ReplaceNodes(file, static (_, declaration) => PartialModifier.AddTo(declaration));
            solution = solution.WithDocumentSyntaxRoot(document, replaced);
        }

        return solution;
    }

    /// <summary>The declarations that lack the word, outermost first.</summary>
    private static ImmutableArray<TypeDeclarationSyntax> FindDeclarations(INamedTypeSymbol type, CancellationToken cancellation) =>
    [
        .. AncestorsOf(type).Reverse().Concat(KernelTypesIn(type))
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
            .SelectMany(symbol => symbol.DeclaringSyntaxReferences)
            .Select(reference => reference.GetSyntax(cancellation))
            .Where(IsDeclaration)
            .Cast<TypeDeclarationSyntax>()
            .Where(declaration => !PartialModifier.HasPartial(declaration.Modifiers)),
    ];

    private static IEnumerable<INamedTypeSymbol> AncestorsOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
            yield return current;
    }

    /// <summary>The nested types that hold kernels, with those between.</summary>
    private static IEnumerable<INamedTypeSymbol> KernelTypesIn(INamedTypeSymbol type)
    {
        foreach (INamedTypeSymbol nested in type.GetTypeMembers())
        {
            INamedTypeSymbol[] inner = [.. KernelTypesIn(nested)];
            if (inner.Length > 0 || nested.GetMembers().OfType<IMethodSymbol>().Any(IsKernel))
                yield return nested;
            foreach (INamedTypeSymbol kernelType in inner)
                yield return kernelType;
        }
    }

    private static bool IsKernel(IMethodSymbol method) =>
        KernelAttributes.Find(method, PropertyNames.BilinearUpsampleAttribute) is not null
        || KernelAttributes.Find(method, PropertyNames.ConvTranspose2dAttribute) is not null;

    // Others, as an extension block, cannot be partial.
    private static bool IsDeclaration(SyntaxNode node) =>
        node is ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax or InterfaceDeclarationSyntax;
}
