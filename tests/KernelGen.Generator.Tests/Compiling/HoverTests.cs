using System.Xml.Linq;
using KernelGen.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace KernelGen.Generator.Tests.Compiling;

/// <summary>
/// What an editor shows over a call of a kernel: the spec, the formula of the output's extent, the weights as fractions, the
/// equivalent call in PyTorch, and the cost of an output element.
/// </summary>
public class HoverTests
{
    private const string Sizes = "int height, int width, ";

    private static XElement Hover(string attribute, string element, string parameters = Sizes, string members = "")
    {
        Compilation output = Compilations.Create(
            $$"""
            namespace Demo;

            public static partial class Kernels
            {
                {{members}}
                [{{attribute}}]
                public static partial void Run(ReadOnlySpan<{{element}}> input, {{parameters}}Span<{{element}}> output);
            }
            """).RunGenerator().Output;
        ISymbol method = Assert.Single(output.GetTypeByMetadataName("Demo.Kernels")!.GetMembers("Run"));
        string xml = method.GetDocumentationCommentXml(expandIncludes: true, cancellationToken: TestContext.Current.CancellationToken)!;
        return XDocument.Parse(xml).Root!;
    }

    private static void AssertShows(XElement hover, string summary, string call, string[] weights, string cost)
    {
        Assert.Equal(summary, Words(Assert.Single(hover.Elements("summary"))));
        XElement remarks = Assert.Single(hover.Elements("remarks"));
        Assert.Equal(call, Words(remarks.Descendants("c").First()));
        string[] lines = [.. Assert.Single(remarks.Elements("code")).Value.Split('\n').Select(line => line.Trim())];
        Assert.All(weights, weight => Assert.Contains(weight, lines));
        Assert.Equal(cost, Assert.Single(remarks.Elements("para").Select(Words), text => text.StartsWith("Cost ", StringComparison.Ordinal)));
    }

    private static string Words(XElement element) =>
        string.Join(' ', element.Value.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void An_upsampling() => AssertShows(
        Hover("BilinearUpsample(Factor = 2, Channels = 3)", "float", "int batch, int height, int width, "),
        "Bilinear upsampling by 2, float, 3 planar channels, border Replicate: (batch, 3, height, width) to (batch, 3, 2 * height, 2 * width).",
        "F.interpolate(x, scale_factor=2, mode=\"bilinear\", align_corners=False)",
        ["phase 0 of rows, (row + 1) mod 2 = 0: 3/4·above + 1/4·below", "phase 1 of columns, (column + 1) mod 2 = 1: 1/4·left + 3/4·right"],
        "Cost per output element on the widest path: multiplies 1.5, additions 3, loads 0.5, stores 1.");

    [Fact]
    public void An_upsampling_of_bytes_with_the_zero_border() => AssertShows(
        Hover("BilinearUpsample(Factor = 3, Border = BorderMode.Zero, Padding = 0, Height = 9)", "byte", "int width, "),
        "Bilinear upsampling by 3, byte, 1 channel, border Zero: (1, 1, 9, width) to (1, 1, 29, 3 * width + 2).",
        "F.conv_transpose2d(x, make_bilinear_weights(5, 1), stride=3, padding=0)",
        ["phase 0 of rows, row mod 3 = 0: 2/3·above + 1/3·below", "phase 2 of columns, column mod 3 = 2: right"],
        "Cost per output element on the widest path: multiplies 1.67, additions 2, loads 0.33, stores 1.");

    [Theory]
    [InlineData("BilinearUpsample(Factor = 1)", "float", "Bilinear upsampling by 1, float", "every row is copied", "multiplies 0, additions 0, loads 1, stores 1")]
    [InlineData("BilinearUpsample(Factor = 2)", "Half", "Bilinear upsampling by 2, Half", "phase 1 of rows, (row + 1) mod 2 = 1: 1/4·above + 3/4·below", "multiplies 3, additions 6, loads 4, stores 1")]
    [InlineData("BilinearUpsample(FactorHeight = 1, FactorWidth = 2)", "Half", "Bilinear upsampling by 1 (rows) and 2 (columns), Half", "every row is copied", "multiplies 1, additions 2, loads 2, stores 1")]
    public void An_upsampling_that_falls_back(string attribute, string element, string spec, string weights, string cost)
    {
        XElement hover = Hover(attribute, element);
        Assert.StartsWith(spec, Words(hover.Element("summary")!), StringComparison.Ordinal);
        Assert.Contains(weights, hover.Descendants("code").Single().Value, StringComparison.Ordinal);
        Assert.Contains($"Cost per output element at the most: {cost}.", hover.Descendants("para").Select(Words));
    }

    [Fact]
    public void A_convolution_with_constant_weights() => AssertShows(
        Hover(
            "ConvTranspose2d(InChannels = 2, OutChannels = 2, Groups = 2, KernelHeight = 2, KernelWidth = 3, Stride = 2, Padding = 1, Weights = nameof(Taps), Bias = nameof(Bias))",
            "float",
            members: "private static readonly float[] Taps = [0.0625f, -1, 0.1f, 0, -0f, 3.75f, 1, -2f / 3, 4, 0.123f, 1e9f, 1e-9f]; private static readonly float[] Bias = [1, 2];"),
        "Transposed convolution, float, 2 to 2 channels, kernel 2 by 3, stride 2: (1, 2, height, width) to (1, 2, 2 * height - 2, 2 * width - 1).",
        "F.conv_transpose2d(x, weight, bias, stride=2, padding=1, groups=2)",
        [
            "phase 0 of columns, (column + 1) = 2 * i: w[0]·x[i] + w[2]·x[i - 1]",
            "w from channel 0 to 0: 1/16, -1, 1/10; 0, -0.0, 15/4",
            "w from channel 1 to 1: 1, -2/3, 4; 1.23000003e-1, 1e9, 9.99999972e-10",
        ],
        "Cost per output element on the widest path: multiply-adds 1.25, loads 1.25, stores 2 (the sum, then its place in the output).");

    [Fact]
    public void A_convolution_with_more_weights_than_one_reads()
    {
        string code = Hover(
            "ConvTranspose2d(InChannels = 3, OutChannels = 2, KernelSize = 5, Weights = nameof(Taps))",
            "double",
            members: $"private static readonly double[] Taps = [{string.Join(", ", Enumerable.Range(1, 150).Select(i => $"{i}d / 8"))}];")
            .Descendants("code").Single().Value;
        Assert.Contains("w from channel 0 to 1: 13/4, 27/8,", code, StringComparison.Ordinal);
        Assert.DoesNotContain("w from channel 1 to 0:", code, StringComparison.Ordinal);
        Assert.Contains("... 4 more kernels of constant weights", code, StringComparison.Ordinal);
    }

    [Fact]
    public void A_convolution_with_weights_of_the_call() => AssertShows(
        Hover(
            "ConvTranspose2d(InChannels = 2, OutChannels = 1, KernelSize = 3, Stride = 2, Padding = 1, OutputPadding = 1)",
            "double",
            "int height, int width, ReadOnlySpan<double> weight, "),
        "Transposed convolution, double, 2 to 1 channels, kernel 3, stride 2: (1, 2, height, width) to (1, 1, 2 * height, 2 * width).",
        "F.conv_transpose2d(x, weight, stride=2, padding=1, output_padding=1)",
        ["phase 1 of rows, (row + 1) = 2 * i + 1: w[1]·x[i]"],
        "Cost per output element on the widest path: multiply-adds 4.5, loads 3.56, stores 2 (the sum, then its place in the output).");

    [Fact]
    public void A_convolution_that_is_an_upsampling() => AssertShows(
        Hover(
            "ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelHeight = 1, KernelWidth = 4, StrideWidth = 2, PaddingWidth = 1, Weights = nameof(Taps))",
            "float",
            members: "private static readonly float[] Taps = [0.25f, 0.75f, 0.75f, 0.25f];"),
        "Bilinear upsampling by 1 (rows) and 2 (columns), float, 1 channel, border Zero: (1, 1, height, width) to (1, 1, height, 2 * width).",
        "F.conv_transpose2d(x, bilinear filler of 1 by 4, stride=(1, 2), padding=(0, 1))",
        ["every row is copied", "phase 0 of columns, (column + 1) mod 2 = 0: 3/4·left + 1/4·right"],
        "Cost per output element on the widest path: multiplies 1, additions 2, loads 1, stores 1.");
}
