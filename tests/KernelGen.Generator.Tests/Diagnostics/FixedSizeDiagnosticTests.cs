using KernelGen.Generator.Tests.Testing;
using Xunit;
using static KernelGen.Generator.Tests.Diagnostics.Reports;

namespace KernelGen.Generator.Tests.Diagnostics;

/// <summary>KG0108 to KG0110 and KG1003: the input size that the attribute fixes.</summary>
public class FixedSizeDiagnosticTests
{
    [Theory]
    [InlineData("Height is 0", "height", "[|Height = 0|], Width = 5")]
    [InlineData("Height is -2147483648", "height", "[|Height = int.MinValue|], Width = 5")]
    [InlineData("Width is -1", "width", "Height = 5, [|Width = -1|]")]
    public Task KG0108_a_size_out_of_range(string problem, string parameter, string values) => AssertRefusedAsync(
        WithFixedSize($"BilinearUpsample(Factor = 2, {values})"),
        "KG0108",
        $"{problem}; it must be at least 1, or left out for a parameter 'int {parameter}'");

    [Theory]
    [InlineData("ReadOnlySpan<float> input, int height, int width, Span<float> output")]
    [InlineData("ReadOnlySpan<float> input, int width, Span<float> output")]
    [InlineData("ReadOnlySpan<float> input, Span<float> output")]
    public Task KG0108_says_nothing_of_the_parameters(string parameters) => AssertRefusedAsync(
        InClass($"[BilinearUpsample(Factor = 2, [|Height = 0|], [|Width = 0|])] public static partial void Upsample({parameters});"),
        "KG0108",
        "Height is 0; it must be at least 1, or left out for a parameter 'int height'",
        "Width is 0; it must be at least 1, or left out for a parameter 'int width'");

    [Theory]
    [InlineData("Padding = 3, [|Height = 1|], Width = 9", "Height", 1, -2, 3)]
    [InlineData("Padding = 3, [|Height = 2|], Width = 9", "Height", 2, 0, 3)]
    [InlineData("Padding = 2, Height = 9, [|Width = 1|]", "Width", 1, 0, 2)]
    [InlineData("PaddingWidth = 5, PaddingEndWidth = 6, Height = 1, [|Width = 4|]", "Width", 4, -1, 5)]
    public Task KG0109_a_size_of_which_nothing_is_left(string values, string property, int size, int extent, int least) =>
        AssertRefusedAsync(
            WithFixedSize($"BilinearUpsample(Factor = 2, Border = BorderMode.Zero, {values})"),
            "KG0109",
            $"With {property} = {size} the padding leaves an output {property.ToLowerInvariant()} of {extent}; "
            + $"at least 1 is needed: use a {property} of at least {least}, or less padding");

    [Fact]
    public Task KG0109_both_sizes() => AssertRefusedAsync(
        WithFixedSize("BilinearUpsample(Factor = 3, Border = BorderMode.Zero, Padding = 4, [|Height = 1|], [|Width = 2|])"),
        "KG0109",
        "With Height = 1 the padding leaves an output height of -3; at least 1 is needed: use a Height of at least 3, or less padding",
        "With Width = 2 the padding leaves an output width of 0; at least 1 is needed: use a Width of at least 3, or less padding");

    [Fact]
    public Task KG0109_one_size() => AssertRefusedAsync(
        InClass(
            """
            [BilinearUpsample(Factor = 2, Border = BorderMode.Zero, Padding = 3, [|Height = 1|])]
            public static partial void Upsample(ReadOnlySpan<float> input, int width, Span<float> output);
            """),
        "KG0109",
        "With Height = 1 the padding leaves an output height of -2; at least 1 is needed: use a Height of at least 3, or less padding");

    [Theory]
    [InlineData("The output of one image has 2147483648", "FactorHeight = 1, FactorWidth = 2, [|Height = 1|], Width = 1073741824")]
    [InlineData("The output of one image has 19200000000", "Factor = 2, Width = 40000, Channels = 3, [|Height = 40000|]")]
    [InlineData("The output of one image has 19200000000", "Factor = 2, Width = 40000, Channels = 3, [|Height = 40000|], Layout = TensorLayout.Nhwc")]
    [InlineData(
        "The output of one image has 40564819150634943079847039070208",
        "Factor = 64, [|Height = 2147483647|], Width = 2147483647, Channels = 2147483647")]
    [InlineData(
        "The input of one image has 2400060000",
        "Factor = 1, Border = BorderMode.Zero, Padding = 20000, [|Height = 40001|], Width = 60000")]
    public Task KG0110_a_buffer_too_long(string problem, string values) => AssertRefusedAsync(
        WithFixedSize($"BilinearUpsample({values})"),
        "KG0110",
        $"{problem} elements; at most 2147483647 are possible: split the image into parts, and fix their size");

    [Theory]
    [InlineData("Height", "int width", 4294967294)]
    [InlineData("Width", "int height", 4294967294)]
    public Task KG0110_whatever_the_other_size(string property, string parameter, long least) => AssertRefusedAsync(
        InClass(
            $"""
            [BilinearUpsample(Factor = 2, [|{property} = int.MaxValue|])]
            public static partial void Upsample(ReadOnlySpan<float> input, {parameter}, Span<float> output);
            """),
        "KG0110",
        $"The output of one image has at least {least} elements; at most 2147483647 are possible: split the image into parts, and fix their size");

    [Theory]
    [InlineData("float", "Factor = 2, [|Height = 4096|], Width = 4097", 268500992)]
    [InlineData("double", "Factor = 2, Width = 4096, [|Height = 2049|]", 268566528)]
    [InlineData("float", "Factor = 2, [|Height = 1024|], Width = 1025, Channels = 16, Layout = TensorLayout.Nhwc", 268697600)]
    [InlineData(
        "float",
        "FactorHeight = 1, FactorWidth = 2, Border = BorderMode.Zero, OutputPaddingWidth = 1, [|Height = 1|], Width = 1073741823",
        8589934588)]
    public Task KG1003_a_large_output(string element, string values, long bytes) => AssertInformsAsync(
        "#pragma warning disable KG1005\n" + WithFixedSize($"BilinearUpsample({values})").Replace("float", element, StringComparison.Ordinal),
        "KG1003",
        $"The output of one image takes {bytes} bytes, beyond 268435456 (256 MB); if that is too much, split the image into parts, and fix their size");

    [Theory]
    [InlineData("Factor = 2, Height = 1, Width = 1")]
    [InlineData("Factor = 2, Height = 4096, Width = 4096")]
    [InlineData("Factor = 2, Border = BorderMode.Zero, Padding = 3, Height = 3, Width = 3")]
    public async Task Nothing_is_said_of_a_size_within_the_limits(string values) => Assert.Empty(
        await Compilations.Create(WithFixedSize($"BilinearUpsample({values})")).AnalyzeAsync());
}
