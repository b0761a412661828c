using System.Collections.Immutable;
using KernelGen.Generator.Diagnostics;
using KernelGen.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Xunit;
using static KernelGen.Generator.Tests.Diagnostics.Reports;

namespace KernelGen.Generator.Tests.Diagnostics;

/// <summary>What KG0003 tells its code fix.</summary>
public class ExpectedSignatureTests
{
    [Theory]
    [InlineData(
        "BilinearUpsample(Factor = 2)",
        "ReadOnlySpan input, int batch?, int height, int width, int inputRowStride?, Span output, int outputRowStride?",
        "byte, ushort, System.Half, float, double")]
    [InlineData(
        "BilinearUpsample(Factor = 2, Height = 480)",
        "ReadOnlySpan input, int batch?, int width, int inputRowStride?, Span output, int outputRowStride?",
        "byte, ushort, System.Half, float, double")]
    [InlineData(
        "ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelSize = 2)",
        "ReadOnlySpan input, int batch?, int height, int width, int inputRowStride?, ReadOnlySpan weight, ReadOnlySpan bias?, Span output, int outputRowStride?",
        "float, double")]
    [InlineData(
        "ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelSize = 2, WeightsFile = \"taps.json\")",
        "ReadOnlySpan input, int batch?, int height, int width, int inputRowStride?, Span output, int outputRowStride?",
        "float, double")]
    public async Task A_wrong_signature_comes_with_the_right_ones(string attribute, string parameters, string elements)
    {
        ImmutableArray<Diagnostic> reported =
            await Compilations.Create(InClass($"[{attribute}] public static partial void Upsample();")).AnalyzeAsync();
        Diagnostic wrong = Assert.Single(reported, diagnostic => diagnostic.Id == "KG0003");
        Assert.Equal(parameters, wrong.Properties["Parameters"]);
        Assert.Equal(elements, wrong.Properties["Elements"]);

        ExpectedSignature read = ExpectedSignature.Read(wrong.Properties)!;
        Assert.Equal(parameters, string.Join(", ", read.Parameters));
        Assert.Equal(elements, string.Join(", ", read.Elements));
        Assert.Equal(parameters.Split(", ").Count(parameter => parameter.EndsWith('?')), read.Parameters.Count(parameter => parameter.IsOptional));
        Assert.All(read.Parameters, parameter => Assert.DoesNotContain("?", parameter.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Other_diagnostics_tell_nothing() => Assert.Null(ExpectedSignature.Read(ImmutableDictionary<string, string?>.Empty));
}
