using KernelGen.Generator.Tests.Testing;
using Xunit;
using static KernelGen.Generator.Tests.Diagnostics.Reports;

namespace KernelGen.Generator.Tests.Diagnostics;

/// <summary>KG1001 and KG1002: what a user may want to know about a kernel that is generated.</summary>
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
    [InlineData("Factor = 4, Border = BorderMode.Zero, Padding = 0, OutputPadding = 3")]
    [InlineData("Factor = 2, Channels = 2147483647")]
    [InlineData("Factor = 2, Padding = BilinearUpsampleAttribute.Unset")]
    [InlineData("Factor = 2, Border = BorderMode.Zero, Padding = -1, PaddingHeight = 0, PaddingEnd = -1, OutputPaddingWidth = 1")]
    public async Task Nothing_is_said_of_a_valid_kernel(string values) =>
        Assert.Empty(await Compilations.Create(WithAttribute($"BilinearUpsample({values})")).AnalyzeAsync());

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
