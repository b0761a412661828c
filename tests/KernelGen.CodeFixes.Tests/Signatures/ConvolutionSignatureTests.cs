using Xunit;

namespace KernelGen.CodeFixes.Tests.Signatures;

public class ConvolutionSignatureTests
{
    [Theory]
    [InlineData(
        "ReadOnlySpan<float> input, int height, int width, Span<float> output",
        "ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> weight, Span<float> output")]
    [InlineData(
        "float[] x, int height, int width, float[] kernel, float[] bias, float[] y",
        "ReadOnlySpan<float> x, int height, int width, ReadOnlySpan<float> kernel, ReadOnlySpan<float> bias, Span<float> y")]
    [InlineData(
        "double[] x, double[] k, int height, int width, double[] y",
        "ReadOnlySpan<double> x, ReadOnlySpan<double> k, int height, int width, Span<double> y")]
    [InlineData(
        "float[] input, float[] bias, int height, int width, Span<float> output",
        "ReadOnlySpan<float> input, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, int height, int width, Span<float> output")]
    [InlineData(
        "float[] input, int height, int width, float[] weight, float[] bias",
        "ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Span<float> output")]
    [InlineData(
        "ReadOnlySpan<float> a, ReadOnlySpan<float> b, ReadOnlySpan<float> c, ReadOnlySpan<float> d, int height, int width",
        "ReadOnlySpan<float> a, ReadOnlySpan<float> b, ReadOnlySpan<float> c, Span<float> d, int height, int width")]
    public Task With_weights_of_the_call(string parameters, string expected) =>
        SignatureCase.CheckAsync(SignatureCase.Convolution, parameters, expected);

    [Theory]
    [InlineData("ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> weight, Span<float> output")]
    [InlineData("ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Span<float> output")]
    [InlineData("float[] input, int height, int width, float[] weight, float[] output")]
    public Task With_constant_weights(string parameters) => SignatureCase.CheckAsync(
        SignatureCase.ConstantWeights, parameters, "ReadOnlySpan<float> input, int height, int width, Span<float> output");

    [Theory]
    [InlineData("byte[] input, int height, int width, byte[] weight, byte[] output")]
    [InlineData("Half[] input, int height, int width, Half[] weight, Half[] output")]
    [InlineData("float[] weight, float[] input, int height, int width, float[] output")]
    [InlineData("float[] input, float[] bias, float[] weight, int height, int width, float[] output")]
    public async Task No_fix_for_elements_that_are_not_supported_or_weights_before_the_input(string parameters) => Assert.Empty(
        await SignatureCase.TitlesAsync(SignatureCase.Convolution, $"public static partial void Upsample({parameters});"));
}
