using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace KernelGen.CodeFixes.Tests.Testing;

/// <summary>Applies code fixes as an editor does, and checks what comes of it.</summary>
/// <typeparam name="TFix">The provider.</typeparam>
internal static class CodeFixes<TFix>
    where TFix : CodeFixProvider, new()
{
    private static readonly TFix Provider = new();

    /// <summary>The fix with a title changes the file into another, which builds without a complaint.</summary>
    public static Task CheckAsync(string title, string before, string after) =>
        CheckAsync(title, Projects.Create(before), after);

    public static async Task CheckAsync(string title, Project project, string after)
    {
        Project changed = await FixAsync(title, project);
        Assert.Equal(after, await changed.Solution.ReadAsync(changed.File(Projects.MainFile).Id), ignoreLineEndingDifferences: false);
        Assert.Empty(await changed.BuildAsync());
    }

    /// <summary>The project after one of the fixes with a title, the first unless told.</summary>
    public static async Task<Project> FixAsync(string title, Project project, int which = 0)
    {
        (CodeAction Action, Diagnostic) fix = (await RegisterAsync(project)).Where(fix => fix.Action.Title == title).ElementAt(which);
        return (await ApplyAsync(project, fix.Action)).GetProject(project.Id)!;
    }

    /// <summary>The fix of all occurrences changes the files into others.</summary>
    public static async Task CheckAllAsync(string title, FixAllScope scope, Project project, params string[] after)
    {
        Project changed = await FixAllAsync(title, scope, project);
        string[] texts = await Task.WhenAll(
            after.Select((_, index) => changed.Solution.ReadAsync(changed.File($"Source{index}.cs").Id)));
        Assert.Equal(after, texts);
    }

    public static async Task<Project> FixAllAsync(string title, FixAllScope scope, Project project)
    {
        (CodeAction Action, Diagnostic Diagnostic) fix = (await RegisterAsync(project)).First(fix => fix.Action.Title == title);
        FixAllProvider fixAll = Provider.GetFixAllProvider()!;
        Assert.Contains(scope, fixAll.GetSupportedFixAllScopes());
        CodeAction? action = await fixAll.GetFixAsync(new FixAllContext(
            project.GetDocument(fix.Diagnostic.Location.SourceTree)!,
            Provider,
            scope,
            fix.Action.EquivalenceKey,
            Provider.FixableDiagnosticIds,
            new Diagnostics(),
            TestContext.Current.CancellationToken));
        return (await ApplyAsync(project, Assert.IsType<CodeAction>(action, exactMatch: false))).GetProject(project.Id)!;
    }

    /// <summary>The titles of all fixes that are offered, in the order of the text.</summary>
    public static async Task<IEnumerable<string>> TitlesAsync(string source) => await TitlesAsync(Projects.Create(source));

    public static async Task<IEnumerable<string>> TitlesAsync(Project project) =>
        (await RegisterAsync(project)).Select(fix => fix.Action.Title);

    private static async Task<IEnumerable<(CodeAction Action, Diagnostic Diagnostic)>> RegisterAsync(Project project)
    {
        List<(CodeAction, Diagnostic)> fixes = [];
        ImmutableArray<Diagnostic> diagnostics = await project.AnalyzeAsync();
        Assert.Contains(diagnostics, diagnostic => Provider.FixableDiagnosticIds.Contains(diagnostic.Id));
        foreach (Diagnostic diagnostic in diagnostics.Where(diagnostic => Provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await Provider.RegisterCodeFixesAsync(new CodeFixContext(
                project.GetDocument(diagnostic.Location.SourceTree)!,
                diagnostic,
                (action, _) => fixes.Add((action, diagnostic)),
                TestContext.Current.CancellationToken));
        }

        return fixes;
    }

    private static async Task<Solution> ApplyAsync(Project project, CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(
            project.Solution, new Progress<CodeAnalysisProgress>(), TestContext.Current.CancellationToken);
        return Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution;
    }

    private sealed class Diagnostics : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document, CancellationToken cancellationToken)
        {
            SyntaxTree? tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await GetAllDiagnosticsAsync(document.Project, cancellationToken))
                .Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }

        // Those of the project as a whole, of which there are none.
        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
            Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(
            Project project, CancellationToken cancellationToken) => (await project.AnalyzeAsync())
            .Where(diagnostic => Provider.FixableDiagnosticIds.Contains(diagnostic.Id));
    }
}
