using KernelGen.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using static KernelGen.Generator.Tests.Diagnostics.Reports;

namespace KernelGen.Generator.Tests.Diagnostics;

/// <summary>Of what does not compile the compiler speaks, and the analyzer does not guess what was meant.</summary>
public class UnresolvedValueTests
{
    [Theory]
    [InlineData("BilinearUpsample(Factor = missing)", "CS0103")]
    [InlineData("BilinearUpsample(Factor = 2, Channels = missing)", "CS0103")]
    [InlineData("BilinearUpsample(Factor = 2, Border = BorderMode.Missing, Padding = 1)", "CS0117")]
    [InlineData("BilinearUpsample(Factor = 2, Border = missing, Padding = 1)", "CS0103")]
    [InlineData("BilinearUpsample(Factor = \"2\")", "CS0029")]
    [InlineData("BilinearUpsample(Faktor = 2)", "CS0246")]
    [InlineData("BilinearUpsample(2)", "CS1729")]
    [InlineData("BilinearUpsample(Factor = )", "CS1525")]
    [InlineData("BilinearUpsample(Factor = DateTime.Now.Year)", "CS0182")]
    [InlineData("BilinearUpsample(Factor = 1 / 0)", "CS0020")]
    [InlineData("BilinearUpsample(Factor = int.MaxValue + 1)", "CS0220")]
    [InlineData("ConvTranspose2d(InChannels = missing, OutChannels = 1, KernelSize = missing, Weights = missing)", "CS0103")]
    [InlineData("ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelSize = 3, WeightsFile = missing, Bias = missing)", "CS0103")]
    [InlineData("ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelSize = 3, Weights = \"W\", Activation = missing, NegativeSlope = 0.2)", "CS0103")]
    public async Task An_attribute_that_does_not_compile(string attribute, string expected)
    {
        CSharpCompilation compilation = Compilations.Create(WithAttribute(attribute));
        Assert.Empty(await compilation.AnalyzeAsync());

        GeneratorRun run = compilation.RunGenerator();
        Assert.Contains("NotSupportedException", run.Text, StringComparison.Ordinal);
        Assert.Equal([expected], ErrorsOf(run).Distinct());
    }

    [Theory]
    [InlineData("ReadOnlySpan<Missing> input, int height, int width, Span<Missing> output")]
    [InlineData("ReadOnlySpam<float> input, int height, int width, Span<float> output")]
    [InlineData("ReadOnlySpan<float> input, int height, int width, Missing output")]
    [InlineData("ReadOnlySpan<System.Collections.Generic.List<Missing[]>> input, int height, int width, Span<float> output")]
    public async Task A_type_that_means_nothing(string parameters)
    {
        CSharpCompilation compilation = Compilations.Create(
            InClass($"[BilinearUpsample(Factor = 2)] public static partial void Upsample({parameters});"),
            InClass($"[ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelSize = 1, Weights = \"W\")] public static partial void Convolve({parameters});"));
        Assert.Empty(await compilation.AnalyzeAsync());

        GeneratorRun run = compilation.RunGenerator();
        Assert.Empty(run.Sources);
        Assert.Equal(["CS0246", "CS8795"], ErrorsOf(run).Distinct().Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> ErrorsOf(GeneratorRun run) => run.Output
        .GetDiagnostics(TestContext.Current.CancellationToken)
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
        .Select(diagnostic => diagnostic.Id);
}
