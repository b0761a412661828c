using KernelGen.Generator.Tests.Testing;
using Xunit;
using static KernelGen.Generator.Tests.Diagnostics.Reports;

namespace KernelGen.Generator.Tests.Diagnostics;

/// <summary>KG1001, KG1002 and KG1005: what a user may want to know about a kernel that is generated.</summary>
public class InformationTests
{
    [Fact]
    public Task KG1001_a_kernel_falls_back() => AssertInformsAsync(
        InClass($"[BilinearUpsample(Factor = 1)] public static partial void [|Upsample|]{Parameters};"),
        "KG1001",
        "Kernel 'Upsample' calls the general fallback: with a factor of 1 on both axes nothing is interpolated, only copied");

    [Theory]
    [InlineData("Factor = 2, [|Layout = TensorLayout.Nhwc|]")]
    [InlineData("[|Layout = TensorLayout.Nchw|], Channels = 1, Factor = 2")]
    public Task KG1002_a_layout_of_one_channel(string values) => AssertInformsAsync(
        WithAttribute($"BilinearUpsample({values})"),
        "KG1002",
        "Layout has no effect: with one channel both layouts are the same");

    [Theory]
    [InlineData("Threads", "[|Threads = 4|]", "runs on the caller's thread")]
    [InlineData("Threads", "[|Threads = 0|], Stores = StoreMode.Auto", "runs on the caller's thread")]
    [InlineData("Stores", "Threads = 1, [|Stores = StoreMode.Temporal|]", "writes one element at a time")]
    [InlineData("Stores", "[|Stores = StoreMode.Streaming|]", "writes one element at a time")]
    public Task KG1002_what_the_fallback_ignores(string property, string values, string reason) => AssertInformsAsync(
        "#pragma warning disable KG1001\n" + WithAttribute($"BilinearUpsample(Factor = 1, {values})"),
        "KG1002",
        $"{property} has no effect: the kernel calls the general fallback, which {reason}");

    [Theory]
    [InlineData("Factor = 2")]
    [InlineData("Factor = 2, Threads = 0, Stores = StoreMode.Streaming")]
    [InlineData("Factor = 2, Threads = 2147483647, Stores = StoreMode.Temporal")]
    [InlineData("FactorHeight = 1, FactorWidth = 64, Channels = 21, Layout = TensorLayout.Nhwc")]
    [InlineData("Factor = 4, Border = BorderMode.Zero, Padding = 4")]
    [InlineData("Factor = 5, Border = BorderMode.Zero, Padding = 7, PaddingEnd = 4")]
    [InlineData("Factor = 2, Channels = 2147483647")]
    [InlineData("Factor = 2, Padding = BilinearUpsampleAttribute.Unset")]
    [InlineData("Factor = 2, Border = BorderMode.Zero, Padding = -1, PaddingHeight = 2, PaddingEnd = -1, PaddingWidth = 3, OutputPaddingWidth = 1")]
    public async Task Nothing_is_said_of_a_valid_kernel(string values) =>
        Assert.Empty(await Compilations.Create(WithAttribute($"BilinearUpsample({values})")).AnalyzeAsync());

    [Theory]
    [InlineData("the outermost rows and columns by 3/4, the corners by 9/16", "Factor = 2, [|Border = BorderMode.Zero|]")]
    [InlineData("the outermost rows and columns by 2/3, the corners by 4/9", "Channels = 3, [|Border = BorderMode.Zero|], Factor = 3")]
    [InlineData("the outermost rows by 2/3, the outermost columns by 5/8, the corners by 5/12", "FactorHeight = 3, FactorWidth = 4, [|Border = BorderMode.Zero|]")]
    [InlineData("the outermost columns by 3/4", "FactorHeight = 1, FactorWidth = 2, [|Border = BorderMode.Zero|]")]
    [InlineData("the outermost rows by 65/128", "FactorHeight = 64, FactorWidth = 1, [|Border = BorderMode.Zero|]")]
    public Task KG1005_a_zero_border(string factors, string values) => AssertInformsAsync(
        WithAttribute($"BilinearUpsample({values})"), "KG1005", Darkening(factors, "Border = BorderMode.Replicate"));

    [Theory]
    [InlineData("the outermost rows and columns by 1/4, the corners by 1/16", "Factor = 2, [|Border = BorderMode.Zero|], Padding = 0")]
    [InlineData("the first row by 1/8, the last row by 0, the first column by 1/8, the last column by 0, the darkest corner by 0", "Factor = 4, [|Border = BorderMode.Zero|], Padding = 0, OutputPadding = 3")]
    [InlineData("the outermost rows by 1/4, the first column by 3/4, the last column by 1/4, the darkest corner by 1/16", "Factor = 2, [|Border = BorderMode.Zero|], PaddingHeight = 0, OutputPaddingWidth = 1")]
    [InlineData("the last row by 3/4, the last column by 3/4, the darkest corner by 9/16", "Factor = 2, [|Border = BorderMode.Zero|], Padding = 2, PaddingEnd = 1")]
    public Task KG1005_a_zero_border_with_paddings(string factors, string values) => AssertInformsAsync(
        WithAttribute($"BilinearUpsample({values})"), "KG1005", Darkening(factors, "Border = BorderMode.Replicate without paddings"));

    [Fact]
    public Task KG1005_an_image_of_one_row_has_no_row_farther_inside() => AssertInformsAsync(
        InClass(
            """
            [BilinearUpsample(FactorHeight = 2, FactorWidth = 1, Height = 1, [|Border = BorderMode.Zero|], PaddingHeight = 2, PaddingEndHeight = 0)]
            public static partial void Upsample(ReadOnlySpan<float> input, int width, Span<float> output);
            """),
        "KG1005",
        Darkening("the first row by 3/4, the last row by 1/4", "Border = BorderMode.Replicate without paddings"));

    private static string Darkening(string factors, string fix) =>
        $"The zero border darkens the output: of a constant image it multiplies {factors}; use {fix}, unless a network's numbers are reproduced";

    [Fact]
    public async Task Nothing_is_said_of_another_attribute_of_that_name() => Assert.Empty(
        await Compilations.Create(
            $$"""
            namespace Demo
            {
                internal sealed class BilinearUpsampleAttribute : Attribute { }

                internal static class Images
                {
                    [BilinearUpsample]
                    public static void Upsample{{Parameters}} { }
                }
            }
            """).AnalyzeAsync());
}
