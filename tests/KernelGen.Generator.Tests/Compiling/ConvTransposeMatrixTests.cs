using System.Globalization;
using System.Text;
using KernelGen.Generator.Tests.Testing;
using Xunit;

namespace KernelGen.Generator.Tests.Compiling;

/// <summary>What the values of the attribute of transposed convolution do to the generated code, for every strategy.</summary>
public class ConvTransposeMatrixTests
{
    /// <summary>Values, and weights in PyTorch's order where they are constants.</summary>
    private sealed record Kernel(string Values, double[]? Weights = null);

    [Theory]
    [InlineData("float")]
    [InlineData("double")]
    public void Weights_of_the_call(string element) => AssertClean(
        element,
        from axis in new[]
        {
            "KernelSize = 1", "KernelSize = 4, Stride = 2, Padding = 1", "KernelHeight = 3, KernelWidth = 2, StrideHeight = 2, Dilation = 2",
            "KernelSize = 9, Stride = 3, Padding = 4, OutputPadding = 2", "KernelSize = 2, Stride = 5, PaddingEnd = 0",
        }
        from channels in new[] { "InChannels = 1, OutChannels = 1", "InChannels = 4, OutChannels = 13", "InChannels = 6, OutChannels = 4, Groups = 2" }
        select new Kernel($"{channels}, {axis}, {Layout(axis.Length)}"));

    [Theory]
    [InlineData("float")]
    [InlineData("double")]
    public void Constant_weights(string element) => AssertClean(
        element,
        [
            Of("KernelSize = 3, Stride = 2", 2, 3, 1, 3, 3, (i, o, ky, kx) => ((i * 37 + o * 11 + ky * 5 + kx * 3) % 17) - 8.5),
            Of("KernelSize = 3, Stride = 2, Padding = 1", 9, 10, 1, 3, 3, (i, o, ky, kx) => ((i * 37 + o * 11 + ky * 5 + kx * 3) % 17) - 8),
            Of("KernelSize = 3", 3, 3, 3, 3, 3, (i, _, ky, kx) => (1 + i + ky) * (kx - 1)),
            Of("KernelHeight = 1, KernelWidth = 2, Stride = 3", 2, 2, 2, 1, 2, (i, _, _, kx) => 1 + i * kx),
            Of("KernelSize = 4, Stride = 2", 1, 1, 1, 4, 4, (_, _, ky, kx) => (2 - Math.Abs(ky - 1.5)) * (2 - Math.Abs(kx - 1.5)) / 4),
            Of("KernelSize = 4, Stride = 2", 3, 3, 1, 4, 4, (i, o, ky, kx) => i == o ? (2 - Math.Abs(ky - 1.5)) * (2 - Math.Abs(kx - 1.5)) / 4 : 0),
            Of("KernelSize = 2, Stride = 2", 3, 2, 1, 2, 2, (_, _, _, _) => 0),
            Of("KernelHeight = 2, KernelWidth = 1, DilationHeight = 3000", 1, 2, 1, 2, 1, (_, o, ky, _) => o - ky),
            Of("KernelSize = 1", 1, 1, 1, 1, 1, (_, _, _, _) => -1),
            Of("KernelSize = 3, Dilation = 2, Stride = 2", 4, 4, 1, 3, 3, (i, o, ky, kx) => i == o && ky != kx ? 1e-30 * (ky + 1) : -0.0),
        ]);

    [Theory]
    [InlineData("float")]
    [InlineData("double")]
    public void Epilogues(string element)
    {
        Kernel[] kernels =
        [
            new("InChannels = 2, OutChannels = 3, KernelSize = 2"),
            Of("KernelSize = 3", 1, 1, 1, 3, 3, (_, _, ky, kx) => (1 + ky) * (kx - 1)),
            Of("KernelSize = 2, Stride = 2", 1, 2, 1, 2, 2, (_, o, ky, kx) => o + ky * kx + 0.1),
        ];
        string[] epilogues =
        [
            "Activation = ActivationKind.Relu", "Activation = ActivationKind.Relu6", "Activation = ActivationKind.LeakyRelu",
            "Activation = ActivationKind.LeakyRelu, NegativeSlope = -1e-3", "Activation = ActivationKind.Sigmoid",
            "Activation = ActivationKind.Tanh, ClampMin = -0.5, ClampMax = 0.5", "ClampMin = 0", "ClampMax = 1e9",
        ];
        AssertClean(element, epilogues.Select((epilogue, i) => kernels[i % kernels.Length] with { Values = $"{kernels[i % kernels.Length].Values}, {epilogue}" }));
    }

    [Theory]
    [InlineData("Threads = 0")]
    [InlineData("Threads = 3, Layout = TensorLayout.Nhwc")]
    public void Threads(string values) => AssertClean(
        "float",
        [
            new Kernel($"InChannels = 2, OutChannels = 2, KernelSize = 4, Stride = 2, {values}"),
            Of($"KernelSize = 3, {values}", 1, 1, 1, 3, 3, (_, _, ky, kx) => (1 + ky) * (kx - 1)),
        ]);

    [Fact]
    public void Numbers_of_any_size() => AssertClean(
        "double",
        [
            new Kernel("InChannels = 1, OutChannels = 1, KernelSize = 2, Stride = 1000000, Padding = 1000000"),
            new Kernel("InChannels = 100000, OutChannels = 1000, KernelSize = 1"),
            new Kernel("InChannels = 1, OutChannels = 1, KernelHeight = 200, KernelWidth = 300, Stride = 64"),
            new Kernel("InChannels = 2000, OutChannels = 2000, KernelSize = 1, Groups = 2000, Layout = TensorLayout.Nhwc"),
        ]);

    private static string Layout(int i) => $"Layout = TensorLayout.{(i % 2 == 0 ? "Nchw" : "Nhwc")}";

    private static Kernel Of(
        string axes, int inChannels, int outChannels, int groups, int height, int width, Func<int, int, int, int, double> weight) => new(
        $"InChannels = {inChannels}, OutChannels = {outChannels}, Groups = {groups}, {axes}",
        [
            .. from i in Enumerable.Range(0, inChannels)
               from o in Enumerable.Range(0, outChannels / groups)
               from ky in Enumerable.Range(0, height)
               from kx in Enumerable.Range(0, width)
               select weight(i, o, ky, kx),
        ]);

    /// <summary>Every other kernel with every parameter, the others with a fixed size and as few as there can be.</summary>
    private static void AssertClean(string element, IEnumerable<Kernel> kernels)
    {
        var source = new StringBuilder("namespace Demo;\n\npublic static partial class Kernels\n{\n");
        int count = 0;
        foreach (Kernel kernel in kernels)
        {
            string weights = $"Weights{count}";
            string given = kernel.Weights is null ? $"ReadOnlySpan<{element}> weight, " : "";
            string constants = kernel.Weights is null ? "" : $", Weights = nameof({weights})";
            if (kernel.Weights is { } numbers)
                source.AppendLine($"    private static readonly {element}[] {weights} = [{string.Join(", ", numbers.Select(number => Number(number, element)))}];");
            source.Append(count % 2 == 0
                ? $"""
                    [ConvTranspose2d({kernel.Values}{constants})]
                    public static partial void Kernel{count++}(
                        ReadOnlySpan<{element}> input, int batch, int height, int width, int inputRowStride,
                        {given}{(kernel.Weights is null ? $"ReadOnlySpan<{element}> bias, " : "")}Span<{element}> output, int outputRowStride);

                """
                : $"""
                    [ConvTranspose2d({kernel.Values}{constants}, Height = 3000, Width = 3000)]
                    public static partial void Kernel{count++}(ReadOnlySpan<{element}> input, {given}Span<{element}> output);

                """);
        }

        StrictBuild.AssertCleanCheckedAndUnchecked(count, source.Append('}').ToString());
    }

    private static string Number(double value, string element) =>
        value.ToString("R", CultureInfo.InvariantCulture) + (element == "float" ? "f" : "d");
}
