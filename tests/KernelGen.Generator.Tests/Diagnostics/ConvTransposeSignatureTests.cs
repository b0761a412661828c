using Xunit;
using static KernelGen.Generator.Tests.Diagnostics.Reports;

namespace KernelGen.Generator.Tests.Diagnostics;

/// <summary>The declaration of a method with [ConvTranspose2d], and where its weights come from.</summary>
public class ConvTransposeSignatureTests
{
    private const string Values = "InChannels = 1, OutChannels = 1, KernelSize = 1";

    private const string Expected =
        "; expected 'void Convolve(ReadOnlySpan<T> input, int height, int width, ReadOnlySpan<T> weight, Span<T> output)', "
        + "optionally with 'ReadOnlySpan<T> bias', 'int batch', 'int inputRowStride' and 'int outputRowStride'";

    private const string ExpectedConstant =
        "; expected 'void Convolve(ReadOnlySpan<T> input, int height, int width, Span<T> output)', "
        + "optionally with 'int batch', 'int inputRowStride' and 'int outputRowStride'";

    [Theory]
    [InlineData(
        "the weight, a ReadOnlySpan<T>, is missing; add 'ReadOnlySpan<T> weight' behind the input, or set Weights or WeightsFile in the attribute",
        "void [|Convolve|](ReadOnlySpan<float> input, int height, int width, Span<float> output)")]
    [InlineData("the input, a ReadOnlySpan<T>, is missing", "void [|Convolve|](int height, int width)")]
    [InlineData("the output, a Span<T>, is missing", "void [|Convolve|](ReadOnlySpan<float> input, ReadOnlySpan<float> w, int height, int width)")]
    [InlineData("the input comes before the output", "void Convolve(Span<float> [|output|], ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> weight)")]
    [InlineData(
        "there are more than three ReadOnlySpans: input, weight and bias",
        "void Convolve(ReadOnlySpan<float> a, ReadOnlySpan<float> b, ReadOnlySpan<float> c, ReadOnlySpan<float> [|d|], int height, int width, Span<float> output)")]
    [InlineData("the input holds 'float' but the weight 'double'", "void [|Convolve|](ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<double> weight, Span<float> output)")]
    [InlineData("the input holds 'float' but the bias 'int'", "void [|Convolve|](ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> weight, ReadOnlySpan<int> b, Span<float> output)")]
    [InlineData("the input holds 'float' but the output 'double'", "void [|Convolve|](ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> weight, Span<double> output)")]
    [InlineData("'int width' is missing; add it, or set Width in the attribute", "void [|Convolve|](ReadOnlySpan<float> input, int height, ReadOnlySpan<float> weight, Span<float> output)")]
    [InlineData("it must return void", "int [|Convolve|](ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> weight, Span<float> output)")]
    public Task KG0003_a_wrong_signature(string problem, string method) => AssertRefusedAsync(
        InClass($"[ConvTranspose2d({Values})] public static partial {method};"),
        "KG0003",
        $"Method 'Convolve': {problem}{Expected}");

    [Theory]
    [InlineData("Weights", "Weights = \"Taps\"")]
    [InlineData("WeightsFile", "WeightsFile = \"taps.json\"")]
    public Task KG0003_a_weight_that_is_fixed_has_no_parameter(string property, string weights) => AssertRefusedAsync(
        InClass(
            $"""
            [ConvTranspose2d({Values}, {weights})]
            public static partial void Convolve(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> [|weight|], Span<float> output);
            """),
        "KG0003",
        "Method 'Convolve': parameter 'weight' has no meaning here: the weights, and the bias if there is any, are fixed by "
        + $"{property} and Bias or BiasFile{ExpectedConstant}");

    [Theory]
    [InlineData("byte")]
    [InlineData("ushort")]
    [InlineData("Half")]
    [InlineData("int")]
    public Task KG0004_an_element_type_of_the_other_attribute_only(string element) => AssertRefusedAsync(
        InClass(
            $"""
            [ConvTranspose2d({Values})]
            public static partial void [|Convolve|](ReadOnlySpan<{element}> input, int height, int width, ReadOnlySpan<{element}> weight, Span<{element}> output);
            """),
        "KG0004",
        $"Method 'Convolve' works on '{element}'; supported element types are float and double");

    [Fact]
    public Task KG0006_both_attributes() => AssertRefusedAsync(
        InClass($"[BilinearUpsample(Factor = 2)]\n    [ConvTranspose2d({Values})]\n    public static partial void [|Convolve|]{Parameters};"),
        "KG0006",
        "Kernel 'Convolve' cannot be generated: it carries both [BilinearUpsample] and [ConvTranspose2d]; remove one of them");

    [Fact]
    public Task KG0001_a_method_that_is_not_partial() => AssertErrorsAsync(
        InClass($"[ConvTranspose2d({Values})] public static void [|Convolve|]{ConvParameters} {{ }}"),
        "KG0001",
        "Method 'Convolve' must be partial without a body, so that KernelGen can generate it; declare it 'partial void Convolve(...);'");

    [Fact]
    public Task KG0118_weights_given_twice() => AssertRefusedAsync(
        Constant($"{Values}, Weights = nameof(Taps), [|WeightsFile = \"taps.json\"|]", "[1]"),
        "KG0118",
        "Weights and WeightsFile both give the weights; remove one of them");

    [Fact]
    public Task KG0118_a_bias_given_twice() => AssertRefusedAsync(
        Constant($"{Values}, Weights = nameof(Taps), [|BiasFile = \"bias.json\"|], Bias = nameof(Taps)", "[1]"),
        "KG0118",
        "Bias and BiasFile both give the bias; remove one of them");

    [Theory]
    [InlineData("Bias", "[|Bias = \"Taps\"|]")]
    [InlineData("BiasFile", "[|BiasFile = \"taps.json\"|]")]
    public Task KG0119_a_bias_property_beside_a_weight_of_the_call(string property, string values) => AssertRefusedAsync(
        Convolution($"{Values}, {values}"),
        "KG0119",
        $"{property} has no place where the call gives the weight; add a parameter 'ReadOnlySpan<T> bias' behind the weight, or set Weights or WeightsFile");
}
