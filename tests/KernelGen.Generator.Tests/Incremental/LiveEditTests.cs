using KernelGen.Generator.Model;
using KernelGen.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace KernelGen.Generator.Tests.Incremental;

/// <summary>While a value is being typed, its error is shown, and the other kernels of the project stay as they are.</summary>
public class LiveEditTests
{
    private const string Source =
        """
        namespace Demo;

        public static partial class Images
        {
            private static readonly float[] Taps = [1, 2, 3, 4];

            [BilinearUpsample(Factor = 2)]
            public static partial void Upsample(ReadOnlySpan<float> input, int height, int width, Span<float> output);

            [BilinearUpsample(Factor = 3)]
            public static partial void Edited(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);

            [ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelSize = 2, Stride = 2, Weights = nameof(Taps))]
            public static partial void Convolve(ReadOnlySpan<float> input, int height, int width, Span<float> output);

            [ConvTranspose2d(InChannels = 1, OutChannels = 2, KernelSize = 3)]
            public static partial void EditedToo(
                ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> weight, Span<float> output);
        }
        """;

    private static GeneratedSourceResult FileOf(GeneratorRun run, string method) => Assert.Single(
        run.Sources, file => file.HintName.StartsWith($"Demo.Images.{method}(", StringComparison.Ordinal));

    [Theory]
    [InlineData("Factor = 3", "Factor = 65", "KG0102", "Edited")]
    [InlineData("Factor = 3", "Factor = 3, Channels = 0", "KG0103", "Edited")]
    [InlineData("Factor = 3", "Factor = 3, FactorWidth = 3", "KG0101", "Edited")]
    [InlineData("Factor = 3", "Factor = 3, Border = (BorderMode)9", "KG0107", "Edited")]
    [InlineData("Factor = 3", "Factor = ", null, "Edited")]
    [InlineData("Factor = 3", "Factor = unknown", null, "Edited")]
    [InlineData("Factor = 3", "", "KG0101", "Edited")]
    [InlineData("int height, int width, Span<byte> output", "int height, Span<byte> output", "KG0003", "Edited")]
    [InlineData("OutChannels = 2", "OutChannels = 2, Groups = 3", "KG0116", "EditedToo")]
    [InlineData("OutChannels = 2, KernelSize = 3", "OutChannels = 2, KernelSize = -3", "KG0115", "EditedToo")]
    [InlineData("OutChannels = 2, KernelSize = 3", "OutChannels = 2, KernelSize = 3, Weights = nameof(Taps)", "KG0003", "EditedToo")]
    [InlineData("OutChannels = 2, KernelSize = 3", "OutChannels = 2, Kern", null, "EditedToo")]
    public async Task A_wrong_value_shows_its_error_and_leaves_the_other_kernels_alone(
        string text, string replacement, string? id, string method)
    {
        GeneratorRun before = Compilations.Create(Source).RunGenerator();
        GeneratorRun after = before.Edit(text, replacement);
        Assert.Empty(after.Diagnostics);
        foreach (string other in new[] { "Upsample", "Edited", "Convolve", "EditedToo" }.Where(name => name != method))
            Assert.Same(FileOf(before, other).SourceText, FileOf(after, other).SourceText);
        Assert.Contains("NotSupportedException", FileOf(after, method).SourceText.ToString(), StringComparison.Ordinal);
        Assert.Equal(3, after.ReasonsOf(KernelGenerator.SourceStep).Count(reason => reason == IncrementalStepRunReason.Cached));
        Assert.Empty(after.ReasonsOf(KernelGenerator.SourceStep).Except([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Removed]));

        string edited = Source.Replace(text, replacement, StringComparison.Ordinal);
        IEnumerable<Diagnostic> errors = (await Compilations.Create(edited).AnalyzeAsync())
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.All(errors, error => Assert.InRange(
            error.Location.SourceSpan.Start, edited.IndexOf(method == "Edited" ? "Upsample(ReadOnly" : "Convolve(ReadOnly", StringComparison.Ordinal), edited.Length));
        Assert.Equal(id is null ? [] : [id], errors.Select(error => error.Id).Distinct());
    }

    [Fact]
    public void The_value_put_right_again_brings_the_same_kernel_back()
    {
        GeneratorRun before = Compilations.Create(Source).RunGenerator();
        GeneratorRun after = before.Edit("Factor = 3", "Factor = 65").Edit("Factor = 65", "Factor = 3");
        Assert.Equal(FileOf(before, "Edited").SourceText.ToString(), FileOf(after, "Edited").SourceText.ToString());
        Assert.Equal(4, after.ValuesOf(KernelGenerator.SpecStep).OfType<IKernelSpec>().Count());
    }
}
