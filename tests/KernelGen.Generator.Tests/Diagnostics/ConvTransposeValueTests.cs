using Xunit;
using static KernelGen.Generator.Tests.Diagnostics.Reports;

namespace KernelGen.Generator.Tests.Diagnostics;

/// <summary>The values of [ConvTranspose2d]: what each parameter refuses.</summary>
public class ConvTransposeValueTests
{
    private const string Channels = "InChannels = 1, OutChannels = 1";

    [Theory]
    [InlineData("InChannels", "[|InChannels = 0|], OutChannels = 1", 0)]
    [InlineData("OutChannels", "InChannels = 1, [|OutChannels = -2147483648|]", int.MinValue)]
    public Task KG0103_channels_out_of_range(string property, string channels, int value) => AssertRefusedAsync(
        Convolution($"{channels}, KernelSize = 3"), "KG0103", $"{property} is {value}; it must be at least 1");

    [Theory]
    [InlineData("Padding is -2; it must be from 0 to 1000000", "[|Padding = -2|]")]
    [InlineData("PaddingHeight is 1000001; it must be from 0 to 1000000", "[|PaddingHeight = 1000001|]")]
    [InlineData("PaddingEndWidth is 2147483647; it must be from 0 to 1000000", "[|PaddingEndWidth = int.MaxValue|]")]
    [InlineData("OutputPadding is 1; it must be from 0 to 0, less than the larger of stride 1 and dilation 1", "[|OutputPadding = 1|]")]
    [InlineData("OutputPadding is 2147483647; it must be from 0 to 2, less than the larger of stride 3 and dilation 2", "Stride = 3, Dilation = 2, [|OutputPadding = int.MaxValue|]")]
    [InlineData("OutputPaddingWidth is 4; it must be from 0 to 3, less than the larger of stride 2 and dilation 4", "Stride = 2, DilationWidth = 4, [|OutputPaddingWidth = 4|]")]
    public Task KG0105_a_padding_out_of_range(string message, string values) =>
        AssertRefusedAsync(Convolution($"{Channels}, KernelSize = 3, {values}"), "KG0105", message);

    [Theory]
    [InlineData("Padding", "PaddingHeight", "Padding = 1, [|PaddingHeight = 1|]")]
    [InlineData("PaddingEnd", "OutputPadding", "Stride = 2, PaddingEnd = 0, [|OutputPadding = 1|]")]
    [InlineData("PaddingEndHeight", "OutputPadding", "Stride = 2, PaddingEndHeight = 0, [|OutputPadding = 1|]")]
    public Task KG0106_a_padding_given_twice(string first, string second, string values) => AssertRefusedAsync(
        Convolution($"{Channels}, KernelSize = 3, {values}"),
        "KG0106",
        $"{first} and {second} both say how much is cropped; remove one of them");

    [Theory]
    [InlineData("Layout is 2, which is no value of TensorLayout; use Nchw or Nhwc", "[|Layout = (TensorLayout)2|]")]
    [InlineData("Activation is 6, which is no value of ActivationKind; use None, Relu, Relu6, LeakyRelu, Sigmoid or Tanh", "[|Activation = (ActivationKind)6|]")]
    [InlineData("Activation is -1, which is no value of ActivationKind; use None, Relu, Relu6, LeakyRelu, Sigmoid or Tanh", "[|Activation = (ActivationKind)(-1)|]")]
    public Task KG0107_an_undefined_value(string message, string values) =>
        AssertRefusedAsync(Convolution($"{Channels}, KernelSize = 3, {values}"), "KG0107", message);

    [Fact]
    public Task KG0108_a_fixed_size_out_of_range() => AssertRefusedAsync(
        Convolution($"{Channels}, KernelSize = 3, [|Height = 0|]"),
        "KG0108",
        "Height is 0; it must be at least 1, or left out for a parameter 'int height'");

    [Theory]
    [InlineData("KernelSize = 4, Stride = 2, Padding = 3, [|Height = 1|]", 1, -2, 3)]
    [InlineData("KernelSize = 3, Stride = 3, Padding = 5, Dilation = 2, [|Height = 2|]", 2, -2, 3)]
    [InlineData("KernelSize = 1, Padding = 1000000, [|Height = 2000000|]", 2000000, 0, 2000001)]
    public Task KG0109_a_size_of_which_nothing_is_left(string values, int size, int extent, int least) => AssertRefusedAsync(
        Convolution($"{Channels}, {values}", ConvParameters.Replace("int height, ", "", StringComparison.Ordinal)),
        "KG0109",
        $"With Height = {size} the padding leaves an output height of {extent}; at least 1 is needed: use a Height of at least {least}, or less padding");

    [Theory]
    [InlineData("output", "2147483649", "InChannels = 1, OutChannels = 1, KernelSize = 1, Stride = 32768, [|Height = 65537|], Width = 1")]
    [InlineData("output", "9223372028264841218", "InChannels = 1, OutChannels = 2, KernelSize = 1, [|Height = 2147483647|], Width = 2147483647")]
    [InlineData("input", "4300000000", "InChannels = 43, OutChannels = 1, KernelSize = 1, [|Height = 10000|], Width = 10000")]
    public Task KG0110_a_buffer_too_long(string buffer, string length, string values) => AssertRefusedAsync(
        Convolution(values, "(ReadOnlySpan<float> input, ReadOnlySpan<float> weight, Span<float> output)"),
        "KG0110",
        $"The {buffer} of one image has {length} elements; at most 2147483647 are possible: split the image into parts, and fix their size");

    [Fact]
    public Task KG0111_threads_out_of_range() => AssertRefusedAsync(
        Convolution($"{Channels}, KernelSize = 3, [|Threads = -1|]"),
        "KG0111",
        "Threads is -1; it must be at least 0, which stands for as many as there are processors, or left out for the caller's thread alone");

    [Theory]
    [InlineData("The kernel size is missing", "[|ConvTranspose2d(InChannels = 1, OutChannels = 1)|]")]
    [InlineData("KernelHeight is given without KernelWidth", "[|ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelHeight = 2)|]")]
    [InlineData("KernelWidth is given without KernelHeight", "[|ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelWidth = 2)|]")]
    [InlineData("KernelSize is given together with KernelHeight", "ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelHeight = 2, [|KernelSize = 2|])")]
    [InlineData("KernelSize is given together with KernelWidth", "ConvTranspose2d(InChannels = 1, OutChannels = 1, [|KernelSize = 2|], KernelWidth = 2)")]
    public Task KG0112_the_kernel_size_given_otherwise_than_once(string problem, string attribute) => AssertRefusedAsync(
        InClass($"[{attribute}]\n    public static partial void Convolve{ConvParameters};"),
        "KG0112",
        $"{problem}; give either KernelSize, or KernelHeight and KernelWidth");

    [Theory]
    [InlineData("InChannels", "input", "OutChannels = 1")]
    [InlineData("OutChannels", "output", "InChannels = 1")]
    public Task KG0113_channels_that_are_missing(string property, string buffer, string values) => AssertRefusedAsync(
        InClass($"[[|ConvTranspose2d({values}, KernelSize = 2, Groups = 1)|]]\n    public static partial void Convolve{ConvParameters};"),
        "KG0113",
        $"{property} is missing; set it to the number of channels of the {buffer}");

    [Theory]
    [InlineData("Stride and StrideHeight both say how far apart neighbouring input elements", "Stride = 2, [|StrideHeight = 2|]")]
    [InlineData("Stride and StrideWidth both say how far apart neighbouring input elements", "[|StrideWidth = 1|], Stride = 2")]
    [InlineData("Dilation and DilationHeight both say how far apart neighbouring taps", "Dilation = 2, [|DilationHeight = 3|]")]
    public Task KG0114_a_step_given_twice(string problem, string values) => AssertRefusedAsync(
        Convolution($"{Channels}, KernelSize = 3, {values}"), "KG0114", $"{problem} lie in the output; remove one of them");

    [Theory]
    [InlineData("KernelSize is 0; it must be from 1 to 32768", "[|KernelSize = 0|]")]
    [InlineData("KernelWidth is 32769; it must be from 1 to 32768", "KernelHeight = 1, [|KernelWidth = 32769|]")]
    [InlineData("Stride is -1; it must be from 1 to 32768", "KernelSize = 2, [|Stride = -1|]")]
    [InlineData("StrideHeight is 2147483647; it must be from 1 to 32768", "KernelSize = 2, [|StrideHeight = int.MaxValue|]")]
    [InlineData("DilationWidth is 0; it must be from 1 to 32768", "KernelSize = 2, [|DilationWidth = 0|]")]
    [InlineData("Groups is 0; it must be at least 1", "KernelSize = 2, [|Groups = 0|]")]
    [InlineData("Groups is -2147483648; it must be at least 1", "KernelSize = 2, [|Groups = int.MinValue|]")]
    public Task KG0115_a_parameter_out_of_range(string message, string values) =>
        AssertRefusedAsync(Convolution($"{Channels}, {values}"), "KG0115", message);

    [Theory]
    [InlineData("InChannels is 6, which 4 groups do not divide; use a multiple of 4, or other groups", "[|InChannels = 6|], OutChannels = 8, Groups = 4")]
    [InlineData("OutChannels is 9, which 2 groups do not divide; use a multiple of 2, or other groups", "InChannels = 6, [|OutChannels = 9|], Groups = 2")]
    public Task KG0116_channels_that_the_groups_do_not_divide(string message, string values) =>
        AssertRefusedAsync(Convolution($"{values}, KernelSize = 3"), "KG0116", message);

    [Fact]
    public Task KG0117_a_weight_beyond_a_span() => AssertRefusedAsync(
        Convolution("[|InChannels = 65536|], OutChannels = 32768, KernelSize = 32768"),
        "KG0117",
        "The weight of shape (65536, 32768, 32768, 32768) has 2305843009213693952 elements; at most 2147483647 are possible: "
        + "divide the channels into more groups, or into several kernels");

    [Fact]
    public Task KG0117_more_constants_than_a_kernel_holds() => AssertRefusedAsync(
        Constant("InChannels = 64, OutChannels = 64, KernelHeight = 1, KernelWidth = 17, [|Weights = nameof(Taps)|]", "[1]"),
        "KG0117",
        "The weight of shape (64, 64, 1, 17) has 69632 elements; at most 65536 can be known at compile time: "
        + "give so many at run time, by a parameter 'ReadOnlySpan<T> weight' in place of the property");

    [Theory]
    [InlineData("ClampMin is 1; it must be at most ClampMax, which is 0", "[|ClampMin = 1|], ClampMax = 0")]
    [InlineData("ClampMin is NaN; it must be a finite float, or left out for no limit", "[|ClampMin = double.NaN|], ClampMax = 0")]
    [InlineData("ClampMax is NaN; it must be a finite float, or left out for no limit", "[|ClampMax = double.NaN|]")]
    [InlineData("ClampMax is -Infinity; it must be a finite float, or left out for no limit", "[|ClampMax = double.NegativeInfinity|]")]
    [InlineData("ClampMax is 1E+39; it must be a finite float, or left out for no limit", "[|ClampMax = 1e39|]")]
    [InlineData("NegativeSlope is NaN; it must be a finite float", "Activation = ActivationKind.LeakyRelu, [|NegativeSlope = double.NaN|]")]
    [InlineData("NegativeSlope is 1E+300; it must be a finite float", "Activation = ActivationKind.LeakyRelu, [|NegativeSlope = 1e300|]")]
    public Task KG0126_a_number_of_the_epilogue_out_of_range(string message, string values) =>
        AssertRefusedAsync(Convolution($"{Channels}, KernelSize = 3, {values}"), "KG0126", message);
}
