using System.Text;
using Xunit;

namespace KernelGen.Generator.Tests.Compiling;

/// <summary>What the attribute's values do to the generated code.</summary>
public class KernelMatrixTests
{
    private static readonly (int Height, int Width)[] Factors =
    [
        (1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (6, 6), (7, 7), (8, 8), (9, 9), (16, 16), (32, 32), (64, 64),
        (1, 2), (1, 4), (1, 5), (2, 1), (5, 1), (2, 3), (3, 2), (2, 4), (64, 1), (1, 64), (64, 2),
    ];

    private static readonly string[] Paddings =
    [
        "Padding = 0", "Padding = 7", "Padding = 1000000", "PaddingHeight = 0", "PaddingWidth = 3", "PaddingEnd = 0",
        "PaddingEndHeight = 5, PaddingEndWidth = 1000000", "OutputPadding = 0", "OutputPadding = 2",
        "Padding = 1, OutputPaddingHeight = 1, OutputPaddingWidth = 2", "Padding = 0, PaddingEnd = 4",
    ];

    [Theory]
    [InlineData("float")]
    [InlineData("double")]
    public void Every_pair_of_factors(string element) => AssertClean(
        element,
        Factors.Select((factor, i) => $"FactorHeight = {factor.Height}, FactorWidth = {factor.Width}, {Border(i)}"));

    [Theory]
    [InlineData("float")]
    [InlineData("double")]
    public void Every_number_of_channels(string element) => AssertClean(
        element,
        from factors in new[] { "Factor = 2", "Factor = 3", "FactorHeight = 1, FactorWidth = 4", "FactorHeight = 3, FactorWidth = 1" }
        from channels in new[] { 1, 2, 3, 4, 5, 8, 16, 21 }
        select $"{factors}, Channels = {channels}, Layout = TensorLayout.Nhwc, {Border(channels)}");

    [Fact]
    public void Planar_channels() => AssertClean("float", ["Factor = 2, Channels = 3", "Factor = 3, Channels = 21"]);

    [Fact]
    public void Every_padding() => AssertClean(
        "float",
        from factors in new[] { "Factor = 4", "FactorHeight = 3, FactorWidth = 5" }
        from padding in Paddings
        select $"{factors}, Border = BorderMode.Zero, {padding}");

    [Theory]
    [InlineData("Factor = 4, Channels = 5000, Layout = TensorLayout.Nhwc")]
    [InlineData("Factor = 4, Channels = 2147483647, Layout = TensorLayout.Nhwc")]
    [InlineData("Factor = 4, Channels = 1073741824, Layout = TensorLayout.Nhwc")]
    [InlineData("FactorHeight = 2, FactorWidth = 1, Channels = 2147483647, Layout = TensorLayout.Nhwc")]
    [InlineData("Factor = 64, Channels = 2147483647")]
    [InlineData("Factor = 64, Channels = 24, Layout = TensorLayout.Nhwc")]
    public void Any_number_of_channels_is_possible(string values) => AssertClean("double", [values]);

    // Each case with one border or the other: they differ in the code of the border alone.
    private static string Border(int i) => $"Border = BorderMode.{(i % 2 == 0 ? "Replicate" : "Zero")}";

    private static void AssertClean(string element, IEnumerable<string> kernels)
    {
        var source = new StringBuilder("namespace Demo;\n\npublic static partial class Kernels\n{\n");
        int count = 0;
        foreach (string values in kernels)
        {
            source.Append(
                $"""
                    [BilinearUpsample({values})]
                    public static partial void Kernel{count++}(
                        ReadOnlySpan<{element}> input, int batch, int height, int width, int inputRowStride,
                        Span<{element}> output, int outputRowStride);

                """);
        }

        StrictBuild.AssertCleanCheckedAndUnchecked(count, source.Append('}').ToString());
    }
}
