using KernelGen.Generator.Tests.Testing;
using Xunit;
using static KernelGen.Generator.Tests.Diagnostics.Reports;

namespace KernelGen.Generator.Tests.Diagnostics;

/// <summary>What a user may want to know about a transposed convolution that is generated.</summary>
public class ConvTransposeInformationTests
{
    [Theory]
    [InlineData("Layout has no effect: with one channel both layouts are the same", "KernelSize = 3, [|Layout = TensorLayout.Nhwc|]")]
    [InlineData("NegativeSlope has no effect: only ActivationKind.LeakyRelu has a slope", "KernelSize = 3, [|NegativeSlope = 0.2|]")]
    [InlineData("NegativeSlope has no effect: only ActivationKind.LeakyRelu has a slope", "KernelSize = 3, Activation = ActivationKind.Relu, [|NegativeSlope = 0.01|]")]
    [InlineData("Dilation has no effect: a kernel of 1 has no second tap to be apart from the first", "KernelSize = 1, [|Dilation = 2|]")]
    [InlineData("DilationHeight has no effect: a kernel of 1 has no second tap to be apart from the first", "KernelHeight = 1, KernelWidth = 2, [|DilationHeight = 2|], DilationWidth = 2")]
    public Task KG1002_a_property_without_effect(string message, string values) =>
        AssertInformsAsync(Convolution($"InChannels = 1, OutChannels = 1, {values}"), "KG1002", message);

    [Fact]
    public Task KG1003_a_large_output() => AssertInformsAsync(
        Convolution(
            "InChannels = 1, OutChannels = 64, KernelSize = 2, Stride = 2, [|Height = 512|], Width = 513",
            "(ReadOnlySpan<float> input, ReadOnlySpan<float> weight, Span<float> output)"),
        "KG1003",
        "The output of one image takes 268959744 bytes, beyond 268435456 (256 MB); if that is too much, split the image into parts, and fix their size");

    [Theory]
    [InlineData("KernelHeight = 1, KernelWidth = 3, StrideWidth = 2", "[1, 2, 4]", "(0, 1) sums to 2, but (0, 0) to 5")]
    [InlineData("KernelSize = 1, StrideHeight = 2", "[3]", "(1, 0) sums to 0, but (0, 0) to 3")]
    [InlineData("KernelSize = 1, StrideHeight = 2", "[-3]", "(0, 0) sums to -3, but (1, 0) to 0")]
    [InlineData("KernelSize = 2, Stride = 2", "[1, 1, 1, 1.00001f]", "(0, 0) sums to 1, but (1, 1) to 1.0000100135803223")]
    [InlineData("KernelHeight = 1, KernelWidth = 3, StrideWidth = 2, DilationWidth = 2", "[1, 2, 3]", "(0, 1) sums to 0, but (0, 0) to 6")]
    public Task KG1004_phases_of_different_sums(string values, string taps, string sums) => AssertInformsAsync(
        Constant($"InChannels = 1, OutChannels = 1, {values}, [|Weights = nameof(Taps)|]", taps),
        "KG1004",
        $"The weights make a checkerboard: from input channel 0 to output channel 0 the phase {sums}");

    [Fact]
    public Task KG1004_names_the_first_pair_of_channels() => AssertInformsAsync(
        Constant(
            "InChannels = 4, OutChannels = 4, Groups = 2, KernelHeight = 1, KernelWidth = 2, StrideWidth = 2, [|Weights = nameof(Taps)|]",
            "[1, 1,  1, 1,    1, 1,  0, 0,    2, 2,  5, 6,    7, 8,  9, 10]"),
        "KG1004",
        "The weights make a checkerboard: from input channel 2 to output channel 3 the phase (0, 0) sums to 5, but (0, 1) to 6");

    [Fact]
    public Task KG1004_of_a_file() => AssertInformsAsync(
        new UserProject(
            InClass($"[ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelSize = 1, Stride = 2, [|WeightsFile = \"w.json\"|])]\n    public static partial void Convolve{Parameters};"),
            new MemoryFile("w.json", "[[[[1]]]]")),
        "KG1004",
        "The weights make a checkerboard: from input channel 0 to output channel 0 the phase (1, 0) sums to 0, but (0, 0) to 1");

    [Theory]
    [InlineData("the outermost columns by 1/4", "KernelHeight = 1, KernelWidth = 4, StrideWidth = 2", "[0.25f, 0.75f, 0.75f, 0.25f]")]
    [InlineData("the first column by 2/3, the last column by 1/3", "KernelHeight = 1, KernelWidth = 5, StrideWidth = 3, PaddingWidth = 1, PaddingEndWidth = 0", "[1f / 3, 2f / 3, 1, 2f / 3, 1f / 3]")]
    public Task KG1005_a_bilinear_filler(string factors, string values, string taps) => AssertInformsAsync(
        Constant($"InChannels = 1, OutChannels = 1, {values}, [|Weights = nameof(Taps)|]", taps),
        "KG1005",
        $"The zero border darkens the output: of a constant image it multiplies {factors}; use [BilinearUpsample] with its default border, unless a network's numbers are reproduced");

    [Theory]
    [InlineData("KernelHeight = 1, KernelWidth = 4, StrideWidth = 2, PaddingWidth = 2", "[0.25f, 0.75f, 0.75f, 0.25f]")]
    [InlineData("KernelHeight = 1, KernelWidth = 5, StrideWidth = 3, PaddingWidth = 2", "[1f / 3, 2f / 3, 1, 2f / 3, 1f / 3]")]
    [InlineData("KernelHeight = 1, KernelWidth = 4, StrideWidth = 2", "[0.1f, 0.3f, 0.2f, 0]")]
    [InlineData("KernelSize = 2", "[1, 2, 3, 4]")]
    [InlineData("KernelSize = 2, Stride = 5", "[0, 0, -0f, 0]")]
    public async Task Nothing_is_said_of_phases_of_equal_sums(string values, string taps) => Assert.Empty(
        await Compilations.Create(Constant($"InChannels = 1, OutChannels = 1, {values}, Weights = nameof(Taps)", taps)).AnalyzeAsync());

    [Theory]
    [InlineData("KernelSize = 3, Stride = 2, Padding = 1, OutputPadding = 1")]
    [InlineData("KernelHeight = 3, KernelWidth = 2, StrideHeight = 2, DilationWidth = 2, PaddingEndHeight = 3, Threads = 0")]
    [InlineData("KernelSize = 3, Activation = ActivationKind.LeakyRelu, NegativeSlope = 0.2, ClampMin = -1, ClampMax = 1")]
    [InlineData("KernelSize = 3, ClampMin = double.NegativeInfinity, ClampMax = double.PositiveInfinity")]
    [InlineData("KernelSize = 1, Dilation = 3, OutputPadding = 2")]
    [InlineData("KernelSize = 3, Padding = ConvTranspose2dAttribute.Unset, PaddingWidth = 2")]
    [InlineData("KernelSize = 3, Weights = null, Bias = null")]
    public async Task Nothing_is_said_of_a_valid_kernel(string values) => Assert.Empty(
        await Compilations.Create(Convolution($"InChannels = 1, OutChannels = 1, {values}")).AnalyzeAsync());
}
