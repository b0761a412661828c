using Xunit;
using static KernelGen.Generator.Tests.Diagnostics.Reports;

namespace KernelGen.Generator.Tests.Diagnostics;

/// <summary>KG0101 to KG0107 and KG0111: the attribute's values.</summary>
public class ValueDiagnosticTests
{
    [Theory]
    [InlineData("The factor is missing", "[|BilinearUpsample|]")]
    [InlineData("The factor is missing", "[|BilinearUpsample(Channels = 3)|]")]
    [InlineData("FactorHeight is given without FactorWidth", "[|BilinearUpsample(FactorHeight = 2)|]")]
    [InlineData("FactorWidth is given without FactorHeight", "[|BilinearUpsample(FactorWidth = 2)|]")]
    [InlineData("Factor is given together with FactorHeight", "BilinearUpsample([|Factor = 2|], FactorHeight = 2)")]
    [InlineData("Factor is given together with FactorWidth", "BilinearUpsample(FactorWidth = 3, [|Factor = 2|])")]
    [InlineData("Factor is given together with FactorHeight", "BilinearUpsample([|Factor = 2|], FactorHeight = 2, FactorWidth = 2)")]
    public Task KG0101_the_factor_given_otherwise_than_once(string problem, string attribute) => AssertRefusedAsync(
        WithAttribute(attribute), "KG0101", $"{problem}; give either Factor, or FactorHeight and FactorWidth");

    [Theory]
    [InlineData("Factor is 0", "[|Factor = 0|]")]
    [InlineData("Factor is 65", "Channels = 3, [|Factor = 65|]")]
    [InlineData("Factor is -2147483648", "[|Factor = int.MinValue|]")]
    [InlineData("FactorHeight is -1", "[|FactorHeight = -1|], FactorWidth = 2")]
    [InlineData("FactorWidth is 100", "FactorHeight = 2, [|FactorWidth = 10 * 10|]")]
    public Task KG0102_a_factor_out_of_range(string problem, string values) => AssertRefusedAsync(
        WithAttribute($"BilinearUpsample({values})"), "KG0102", $"{problem}; it must be from 1 to 64");

    [Fact]
    public Task KG0102_both_factors() => AssertRefusedAsync(
        WithAttribute("BilinearUpsample([|FactorHeight = 0|], [|FactorWidth = 65|])"),
        "KG0102",
        "FactorHeight is 0; it must be from 1 to 64",
        "FactorWidth is 65; it must be from 1 to 64");

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public Task KG0103_channels_out_of_range(int channels) => AssertRefusedAsync(
        WithAttribute($"BilinearUpsample(Factor = 2, [|Channels = {channels}|])"),
        "KG0103",
        $"Channels is {channels}; it must be at least 1");

    [Theory]
    [InlineData("Padding", "")]
    [InlineData("PaddingHeight", "")]
    [InlineData("PaddingWidth", ", Border = BorderMode.Replicate")]
    [InlineData("PaddingEnd", "")]
    [InlineData("PaddingEndHeight", "")]
    [InlineData("PaddingEndWidth", "")]
    [InlineData("OutputPadding", "")]
    [InlineData("OutputPaddingHeight", "")]
    [InlineData("OutputPaddingWidth", "")]
    public Task KG0104_a_padding_without_the_zero_border(string property, string border) => AssertRefusedAsync(
        WithAttribute($"BilinearUpsample(Factor = 2, [|{property} = 0|]{border})"),
        "KG0104",
        $"{property} has no effect with Border = BorderMode.Replicate; remove it, or set Border = BorderMode.Zero");

    [Theory]
    [InlineData("Padding is -2; it must be from 0 to 1000000", "[|Padding = -2|]")]
    [InlineData("PaddingWidth is 1000001; it must be from 0 to 1000000", "[|PaddingWidth = 1000001|]")]
    [InlineData("PaddingEnd is -2147483648; it must be from 0 to 1000000", "[|PaddingEnd = int.MinValue|]")]
    [InlineData("PaddingEndHeight is 2147483647; it must be from 0 to 1000000", "[|PaddingEndHeight = int.MaxValue|]")]
    [InlineData("OutputPadding is 3; it must be from 0 to 2, less than the factor", "[|OutputPadding = 3|]")]
    [InlineData("OutputPaddingHeight is -2; it must be from 0 to 2, less than the factor", "[|OutputPaddingHeight = -2|]")]
    public Task KG0105_a_padding_out_of_range(string message, string values) => AssertRefusedAsync(
        WithAttribute($"BilinearUpsample(Factor = 3, Border = BorderMode.Zero, {values})"), "KG0105", message);

    [Fact]
    public Task KG0102_a_factor_of_the_value_that_leaves_a_padding_unset() => AssertRefusedAsync(
        WithAttribute("BilinearUpsample([|Factor = BilinearUpsampleAttribute.Unset|])"),
        "KG0102",
        "Factor is -1; it must be from 1 to 64");

    [Theory]
    [InlineData("Padding", "PaddingHeight", "Padding = 1, [|PaddingHeight = 2|]")]
    [InlineData("Padding", "PaddingWidth", "[|PaddingWidth = 2|], Padding = 1")]
    [InlineData("PaddingEnd", "PaddingEndHeight", "PaddingEnd = 0, [|PaddingEndHeight = 0|]")]
    [InlineData("OutputPadding", "OutputPaddingWidth", "OutputPadding = 0, [|OutputPaddingWidth = 0|]")]
    [InlineData("PaddingEnd", "OutputPadding", "PaddingEnd = 0, [|OutputPadding = 1|]")]
    [InlineData("PaddingEndHeight", "OutputPadding", "PaddingEndHeight = 0, [|OutputPadding = 1|]")]
    [InlineData("PaddingEnd", "OutputPaddingWidth", "PaddingEnd = 0, [|OutputPaddingWidth = 1|]")]
    [InlineData("PaddingEndWidth", "OutputPaddingWidth", "PaddingEndWidth = 0, [|OutputPaddingWidth = 1|]")]
    public Task KG0106_a_padding_given_twice(string first, string second, string values) => AssertRefusedAsync(
        WithAttribute($"BilinearUpsample(Factor = 2, Border = BorderMode.Zero, {values})"),
        "KG0106",
        $"{first} and {second} both say how much is cropped; remove one of them");

    [Theory]
    [InlineData("Layout is 7, which is no value of TensorLayout; use Nchw or Nhwc", "Channels = 3, [|Layout = (TensorLayout)7|]")]
    [InlineData("Layout is -1, which is no value of TensorLayout; use Nchw or Nhwc", "[|Layout = (TensorLayout)(-1)|]")]
    [InlineData("Border is 2, which is no value of BorderMode; use Replicate or Zero", "[|Border = (BorderMode)2|]")]
    [InlineData("Stores is 3, which is no value of StoreMode; use Auto, Temporal or Streaming", "[|Stores = (StoreMode)3|]")]
    [InlineData("Stores is -1, which is no value of StoreMode; use Auto, Temporal or Streaming", "[|Stores = (StoreMode)(-1)|]")]
    public Task KG0107_an_undefined_value(string message, string values) =>
        AssertRefusedAsync(WithAttribute($"BilinearUpsample(Factor = 2, {values})"), "KG0107", message);

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public Task KG0111_threads_out_of_range(int threads) => AssertRefusedAsync(
        WithAttribute($"BilinearUpsample(Factor = 2, [|Threads = {threads}|], Channels = 3)"),
        "KG0111",
        $"Threads is {threads}; it must be at least 0, which stands for as many as there are processors, or left out for the caller's thread alone");
}
