using System.Collections.Immutable;
using KernelGen.CodeFixes.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KernelGen.CodeFixes.Tests;

/// <summary>Source is broken while it is typed, and diagnostics may be older than it: no fix fails over that.</summary>
public class BrokenSourceTests
{
    private const string Source =
        """
        public class Outer
        {
            private static partial class Inner
            {
                public static ReadOnlySpan<float> Taps => [0.5f];

                [BilinearUpsample(Factor = 4, Padding = 1, PaddingHeight = 1, Layout = TensorLayout.Nhwc)]
                public static void First(float[] input, int rows, ref Span<float> output) { }

                [ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelSize = 1, Stride = 2, StrideWidth = 2,
                    Weights = nameof(Taps), WeightsFile = "taps.json", NegativeSlope = 0.1)]
                internal static partial double[] Second(this double[] x, float[] weight, int h = 1);
            }
        }
        """;

    private static readonly CodeFixProvider[] Providers =
        [new MakeMethodPartialFix(), new MakeTypePartialFix(), new SignatureFix(), new RemovePropertyFix(), new ZeroBorderFix()];

    [Fact]
    public async Task Without_a_token_or_with_one_twice()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        SyntaxNode root = await CSharpSyntaxTree.ParseText(Source, cancellationToken: cancellation).GetRootAsync(cancellation);
        SyntaxToken[] tokens = [.. root.DescendantTokens()];
        var random = new Random(5);
        int applied = 0;
        for (int i = 0; i < 60; i++)
        {
            SyntaxToken token = tokens[random.Next(tokens.Length - 1)];
            string text = random.Next(3) == 0
                ? Source.Insert(token.SpanStart, token + " ")
                : Source.Remove(token.SpanStart, token.Span.Length);
            Project project = Projects.Create(text);
            applied += await ApplyAllAsync(project, await project.AnalyzeAsync());
            await RefactorAsync(project, token.SpanStart);
        }

        Assert.True(applied > 100, $"Only {applied} fixes were offered.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("internal class Outer;")]
    [InlineData("// A line more.\n" + Source)]
    public async Task With_diagnostics_of_an_older_text(string text)
    {
        Project project = Projects.Create(Source);
        ImmutableArray<Diagnostic> diagnostics = await project.AnalyzeAsync();
        Assert.True(diagnostics.Length > 8, $"{diagnostics.Length} diagnostics.");
        Project edited = project.File(Projects.MainFile).WithText(SourceText.From(text)).Project;
        Assert.Equal(0, await ApplyAllAsync(edited, diagnostics));
    }

    private static async Task<int> ApplyAllAsync(Project project, ImmutableArray<Diagnostic> diagnostics)
    {
        List<CodeAction> actions = [];
        foreach (CodeFixProvider provider in Providers)
        {
            foreach (Diagnostic diagnostic in diagnostics.Where(diagnostic => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                await provider.RegisterCodeFixesAsync(new CodeFixContext(
                    project.File(Projects.MainFile), diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
            }
        }

        foreach (CodeAction action in actions)
            Assert.Single(await action.GetOperationsAsync(TestContext.Current.CancellationToken));
        return actions.Count;
    }

    private static async Task RefactorAsync(Project project, int caret)
    {
        List<CodeAction> actions = [];
        await new AddKernelRefactoring().ComputeRefactoringsAsync(new CodeRefactoringContext(
            project.File(Projects.MainFile), new TextSpan(caret, 0), actions.Add, TestContext.Current.CancellationToken));
        foreach (CodeAction action in actions)
            Assert.Single(await action.GetOperationsAsync(TestContext.Current.CancellationToken));
    }
}
