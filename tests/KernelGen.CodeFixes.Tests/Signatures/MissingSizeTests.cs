using KernelGen.CodeFixes.Tests.Testing;
using Xunit;

namespace KernelGen.CodeFixes.Tests.Signatures;

public class MissingSizeTests
{
    private const string Both = "Add the parameters 'int height' and 'int width'";
    private const string Height = "Add the parameter 'int height'";
    private const string Width = "Add the parameter 'int width'";

    [Theory]
    [InlineData(Both, "ReadOnlySpan<float> a, Span<float> b", "ReadOnlySpan<float> a, int height, int width, Span<float> b")]
    [InlineData(Width, "ReadOnlySpan<float> a, int height, Span<float> b", "ReadOnlySpan<float> a, int height, int width, Span<float> b")]
    [InlineData(Height, "ReadOnlySpan<float> a, int width, Span<float> b", "ReadOnlySpan<float> a, int height, int width, Span<float> b")]
    [InlineData(
        Both,
        "ReadOnlySpan<float> a, int batch, int inputRowStride, Span<float> b, int outputRowStride",
        "ReadOnlySpan<float> a, int batch, int height, int width, int inputRowStride, Span<float> b, int outputRowStride")]
    [InlineData(
        Both,
        "ReadOnlySpan<float> a, Span<float> b, int batch = 1",
        "ReadOnlySpan<float> a, Span<float> b, int height, int width, int batch = 1")]
    [InlineData(Height, "int width, ReadOnlySpan<float> a, Span<float> b", "int width, ReadOnlySpan<float> a, int height, Span<float> b")]
    public Task Of_an_upsampling(string title, string parameters, string expected) =>
        CheckAsync(SignatureCase.Upsampling, title, parameters, expected);

    [Theory]
    [InlineData("BilinearUpsample(Factor = 2, Height = 480)", Width, "ReadOnlySpan<float> a, int width, Span<float> b")]
    [InlineData("BilinearUpsample(Factor = 2, Width = 640)", Height, "ReadOnlySpan<float> a, int height, Span<float> b")]
    public Task Only_what_the_attribute_does_not_fix(string attribute, string title, string expected) =>
        CheckAsync(attribute, title, "ReadOnlySpan<float> a, Span<float> b", expected);

    [Theory]
    [InlineData(
        SignatureCase.Convolution,
        "ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> c, Span<double> d",
        "ReadOnlySpan<double> a, int height, int width, ReadOnlySpan<double> b, ReadOnlySpan<double> c, Span<double> d")]
    [InlineData(
        SignatureCase.ConstantWeights,
        "ReadOnlySpan<float> a, Span<float> b",
        "ReadOnlySpan<float> a, int height, int width, Span<float> b")]
    public Task Of_a_transposed_convolution(string attribute, string parameters, string expected) =>
        CheckAsync(attribute, Both, parameters, expected);

    private static async Task CheckAsync(string attribute, string title, string parameters, string expected)
    {
        string before = SignatureCase.Wrap(attribute, $"public static partial void Upsample({parameters});");
        Assert.Equal([title], await CodeFixes<SignatureFix>.TitlesAsync(before));
        await CodeFixes<SignatureFix>.CheckAsync(
            title, before, SignatureCase.Wrap(attribute, $"public static partial void Upsample({expected});"));
    }
}
