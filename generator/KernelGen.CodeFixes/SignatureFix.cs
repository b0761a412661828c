using System.Collections.Immutable;
using System.Composition;
using KernelGen.CodeFixes.Signatures;
using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.FindSymbols;

namespace KernelGen.CodeFixes;

/// <summary>
/// Gives a kernel method a signature that its attribute allows, with the user's names, or only the sizes that it lacks.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SignatureFix)), Shared]
public sealed class SignatureFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KG0003"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        static async (context, document, diagnostics) =>
            await FixAllAsync(document, diagnostics, context.CodeActionEquivalenceKey, context.CancellationToken)
                .ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            ImmutableArray<Proposal> proposals =
                await ProposeAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false);
            foreach (Proposal proposal in proposals)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        proposal.Plan.Title,
                        cancellation => FixAsync(context.Document, [proposal], cancellation),
                        proposal.Key),
                    diagnostic);
            }
        }
    }

    private static async Task<Document> FixAllAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, string? key, CancellationToken cancellation)
    {
        List<Proposal> proposals = [];
        foreach (Diagnostic diagnostic in diagnostics)
            proposals.AddRange(await ProposeAsync(document, diagnostic, cancellation).ConfigureAwait(false));
        return await FixAsync(document, [.. proposals.Where(proposal => proposal.Key == key)], cancellation).ConfigureAwait(false);
    }

    private static async Task<Document> FixAsync(
        Document document, ImmutableArray<Proposal> proposals, CancellationToken cancellation)
    {
        SyntaxNode root = await document.GetRootAsync(cancellation).ConfigureAwait(false);
        SemanticModel model = await document.GetModelAsync(cancellation).ConfigureAwait(false);
        var generator = SyntaxGenerator.GetGenerator(document);
        Dictionary<MethodDeclarationSyntax, SignaturePlan> plans =
            proposals.ToDictionary(proposal => proposal.Method, proposal => proposal.Plan);
        return document.WithSyntaxRoot(root.ReplaceNodes(plans.Keys, (method, _) =>
            new SignatureWriter(new TypeNames(generator, model, method.SpanStart)).Write(method, plans[method])));
    }

    private static async Task<ImmutableArray<Proposal>> ProposeAsync(
        Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        SyntaxNode root = await document.GetRootAsync(cancellation).ConfigureAwait(false);
        SemanticModel model = await document.GetModelAsync(cancellation).ConfigureAwait(false);
        if (root.FindMethod(diagnostic) is not { Body: null, ExpressionBody: null, ParameterList.ContainsDirectives: false } syntax
            || ExpectedSignature.Read(diagnostic.Properties) is not { } expected
            || model.GetDeclaredSymbol(syntax, cancellation) is not IMethodSymbol method
            || IsImplementedBeside(method, document.Project.Solution))
        {
            return [];
        }

        ImmutableArray<SignaturePlan> plans = SignaturePlanner.Plan(method, expected, model.Compilation);
        if (plans.Any(plan => plan.MayMislead)
            && await IsCalledAsync(method, document.Project.Solution, cancellation).ConfigureAwait(false))
        {
            plans = [.. plans.Where(plan => !plan.MayMislead)];
        }

        return [.. plans.Select((plan, index) => new Proposal(syntax, plan, KeyOf(plan, index)))];
    }

    // What fixes all of them is the same for methods of all element types, where each has one.
    private static string KeyOf(SignaturePlan plan, int index) =>
        nameof(SignatureFix) + (plan.OnlyAddsSizes ? ".Sizes" : index == 0 ? "" : FormattableString.Invariant($".{index}"));

    // By a file of the user's, whose signature would be left behind.
    private static bool IsImplementedBeside(IMethodSymbol method, Solution solution) =>
        method.PartialImplementationPart?.DeclaringSyntaxReferences.Any(
            reference => solution.GetDocument(reference.SyntaxTree) is { } document and not SourceGeneratedDocument) == true;

    private static async Task<bool> IsCalledAsync(IMethodSymbol method, Solution solution, CancellationToken cancellation)
    {
        IEnumerable<ReferencedSymbol> references =
            await SymbolFinder.FindReferencesAsync(method, solution, cancellation).ConfigureAwait(false);
        return references.Any(reference => reference.Locations.Any());
    }

    private sealed record Proposal(MethodDeclarationSyntax Method, SignaturePlan Plan, string Key);
}
