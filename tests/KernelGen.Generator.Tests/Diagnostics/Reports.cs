using System.Collections.Immutable;
using System.Globalization;
using KernelGen.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace KernelGen.Generator.Tests.Diagnostics;

/// <summary>Compares what the analyzer reports with marked source, and looks at what is generated all the same.</summary>
internal static class Reports
{
    public const string Parameters = "(ReadOnlySpan<float> input, int height, int width, Span<float> output)";

    /// <summary>Where the call gives the weight.</summary>
    public const string ConvParameters =
        "(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> weight, Span<float> output)";

    /// <summary>Where the attribute fixes both sizes.</summary>
    public const string FixedParameters = "(ReadOnlySpan<float> input, Span<float> output)";

    private const string ValidNeighbour =
        $$"""

        namespace Neighbours
        {
            public static partial class Valid
            {
                [BilinearUpsample(Factor = 2)]
                public static partial void Upsample{{Parameters}};
            }
        }
        """;

    /// <summary>A method of a static partial class.</summary>
    public static string InClass(string method) =>
        $$"""
        public static partial class Images
        {
            {{method}}
        }
        """;

    /// <summary>A valid method with an attribute under test.</summary>
    public static string WithAttribute(string attribute) =>
        InClass($"[{attribute}]\n    public static partial void Upsample{Parameters};");

    /// <summary>A valid method of which both sizes are fixed, with an attribute under test.</summary>
    public static string WithFixedSize(string attribute) =>
        InClass($"[{attribute}]\n    public static partial void Upsample{FixedParameters};");

    /// <summary>A valid method with [ConvTranspose2d], its weights given by the call, with values of the attribute under test.</summary>
    public static string Convolution(string values, string parameters = ConvParameters) =>
        InClass($"[ConvTranspose2d({values})]\n    public static partial void Convolve{parameters};");

    /// <summary>As <see cref="Convolution"/>, with the constants of <c>Taps</c> for its weights.</summary>
    public static string Constant(string values, string taps, string members = "") => InClass(
        $$"""
        public static ReadOnlySpan<float> Taps => {{taps}};
            {{members}}
            [ConvTranspose2d({{values}})]
            public static partial void Convolve{{Parameters}};
        """);

    /// <summary>
    /// Errors, in the order of their places, of a declaration that cannot be completed: only the valid neighbour of the
    /// kernel is generated.
    /// </summary>
    public static async Task AssertErrorsAsync(UserProject project, string id, params IEnumerable<string> messages)
    {
        CSharpCompilation compilation = await AssertReportedAsync(project, DiagnosticSeverity.Error, id, messages);
        Assert.True(IsNeighbour(Assert.Single(compilation.RunGenerator(project.Files).Sources)));
    }

    /// <summary>
    /// Errors, in the order of their places, of a kernel that is refused: beside its neighbour there is only a placeholder
    /// that throws, and the compiler has nothing to say, so that a build gets as far as the analyzer.
    /// </summary>
    public static async Task AssertRefusedAsync(UserProject project, string id, params IEnumerable<string> messages)
    {
        CSharpCompilation compilation = await AssertReportedAsync(project, DiagnosticSeverity.Error, id, messages);
        GeneratorRun run = compilation.RunGenerator(project.Files);
        Assert.Single(run.Sources, IsNeighbour);
        string placeholder = Assert.Single(run.Sources, file => !IsNeighbour(file)).SourceText.ToString();
        Assert.Contains("throw new global::System.NotSupportedException(", placeholder, StringComparison.Ordinal);
        Assert.DoesNotContain("KernelGen.Generated", placeholder, StringComparison.Ordinal);
        Assert.DoesNotContain(
            run.Output.GetDiagnostics(TestContext.Current.CancellationToken),
            diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }

    /// <summary>Information: the kernel and its neighbour are generated.</summary>
    public static async Task AssertInformsAsync(UserProject project, string id, string message)
    {
        CSharpCompilation compilation = await AssertReportedAsync(project, DiagnosticSeverity.Info, id, message);
        Assert.Equal(2, compilation.RunGenerator(project.Files).Sources.Length);
    }

    private static async Task<CSharpCompilation> AssertReportedAsync(
        UserProject project, DiagnosticSeverity severity, string id, params IEnumerable<string> messages)
    {
        MarkedSource marked = MarkedSource.Parse(project.Source);
        CSharpCompilation compilation = Compilations.Create(marked.Text + ValidNeighbour);
        Assert.Empty(compilation.RunGenerator(project.Files).Diagnostics);

        ImmutableArray<Diagnostic> reported = await compilation.AnalyzeAsync(project.Files);
        Assert.Equal(
            marked.Spans.Zip(messages, (span, message) => $"{severity} {id} at '{marked.Text.Substring(span.Start, span.Length)}' {span}: {message}"),
            reported.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(Describe));
        Assert.Equal(marked.Spans.Length, messages.Count());
        return compilation;
    }

    private static bool IsNeighbour(GeneratedSourceResult file) =>
        file.HintName.StartsWith("Neighbours.Valid.Upsample", StringComparison.Ordinal);

    private static string Describe(Diagnostic diagnostic)
    {
        Location location = diagnostic.Location;
        string text = location.SourceTree!.ToString().Substring(location.SourceSpan.Start, location.SourceSpan.Length);
        string message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        return $"{diagnostic.Severity} {diagnostic.Id} at '{text}' {location.SourceSpan}: {message}";
    }
}
