using KernelGen.CodeFixes.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace KernelGen.CodeFixes.Tests;

public class RemovePropertyTests
{
    [Theory]
    [InlineData("(Factor = 2, Layout = TensorLayout.Nhwc)", "(Factor = 2)")]
    [InlineData("(Layout = TensorLayout.Nhwc, Factor = 2)", "(Factor = 2)")]
    [InlineData("(Factor = 2, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)", "(Factor = 2, Border = BorderMode.Zero)")]
    [InlineData("( Layout = TensorLayout.Nhwc , Factor = 2 )", "( Factor = 2 )")]
    [InlineData("(Factor = 2 /* a */, /* b */ Layout = TensorLayout.Nhwc /* c */)", "(Factor = 2 /* a */)")]
    public Task Within_a_line(string before, string after) => CheckAsync("Layout", before, after);

    [Theory]
    [InlineData(
        "(\n        Factor = 2, // Twice.\n        Layout = TensorLayout.Nhwc, // Not so.\n        Border = BorderMode.Zero)",
        "(\n        Factor = 2, // Twice.\n        Border = BorderMode.Zero)")]
    [InlineData(
        "(\n        Layout = TensorLayout.Nhwc, // Not so.\n        Factor = 2, // Twice.\n        Border = BorderMode.Zero)",
        "(\n        Factor = 2, // Twice.\n        Border = BorderMode.Zero)")]
    [InlineData(
        "(\n        Factor = 2, // Twice.\n        // Not so.\n        Layout = TensorLayout.Nhwc)",
        "(\n        Factor = 2 // Twice.\n)")]
    [InlineData("(\n        Factor = 2 /* a */,\n        Layout = TensorLayout.Nhwc /* b */\n    )", "(\n        Factor = 2 /* a */\n    )")]
    [InlineData("(\n        Factor = 2,\n        Layout = TensorLayout.Nhwc)", "(\n        Factor = 2)")]
    [InlineData("(\n        Factor = 2,\n        Layout = TensorLayout.Nhwc\n    )", "(\n        Factor = 2\n    )")]
    [InlineData(
        "(Factor = 2, Layout = TensorLayout.Nhwc, // Both.\n        Border = BorderMode.Zero)",
        "(Factor = 2, // Both.\n        Border = BorderMode.Zero)")]
    [InlineData(
        "(Factor = 2,\n        Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)",
        "(Factor = 2,\n        Border = BorderMode.Zero)")]
    [InlineData("(Layout = TensorLayout.Nhwc,\n        Factor = 2)", "(Factor = 2)")]
    [InlineData(
        "(\n        // How much.\n        Factor = 2,\n        // What.\n        Layout = TensorLayout.Nhwc,\n        // Where.\n        Border = BorderMode.Zero)",
        "(\n        // How much.\n        Factor = 2,\n        // Where.\n        Border = BorderMode.Zero)")]
    public Task Over_several_lines(string before, string after) => CheckAsync("Layout", before, after);

    [Theory]
    [InlineData("Threads", "(Factor = 1, Threads = 4)", "(Factor = 1)")]
    [InlineData("Stores", "(Factor = 1, Stores = StoreMode.Streaming)", "(Factor = 1)")]
    [InlineData("Padding", "(Factor = 2, Padding = 1)", "(Factor = 2)")]
    [InlineData("OutputPaddingWidth", "(Factor = 2, OutputPaddingWidth = 1)", "(Factor = 2)")]
    [InlineData(
        "OutputPadding",
        "(Factor = 4, Border = BorderMode.Zero, PaddingEnd = 1, OutputPadding = 1)",
        "(Factor = 4, Border = BorderMode.Zero, PaddingEnd = 1)")]
    [InlineData(
        "PaddingHeight",
        "(Factor = 4, Border = BorderMode.Zero, Padding = 2, PaddingHeight = 0)",
        "(Factor = 4, Border = BorderMode.Zero, Padding = 2)")]
    public Task Of_an_upsampling(string property, string before, string after) => CheckAsync(property, before, after);

    [Theory]
    [InlineData("NegativeSlope", "Activation = ActivationKind.Relu, NegativeSlope = 0.2", "Activation = ActivationKind.Relu")]
    [InlineData("StrideHeight", "Stride = 2, StrideHeight = 2", "Stride = 2")]
    [InlineData("DilationWidth", "Dilation = 1, DilationWidth = 2", "Dilation = 1")]
    [InlineData("WeightsFile", "Weights = nameof(Taps), WeightsFile = \"taps.json\"", "Weights = nameof(Taps)")]
    [InlineData(
        "BiasFile",
        "Weights = nameof(Taps), Bias = nameof(Taps), BiasFile = \"bias.json\"",
        "Weights = nameof(Taps), Bias = nameof(Taps)")]
    public Task Of_a_transposed_convolution(string property, string before, string after)
    {
        return CodeFixes<RemovePropertyFix>.CheckAsync($"Remove '{property}'", Wrap(before), Wrap(after));

        static string Wrap(string properties) =>
            $$"""
            public static partial class Layers
            {
                public static ReadOnlySpan<float> Taps => [0.5f];

                [ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelSize = 1, {{properties}})]
                public static partial void Convolve(
                    ReadOnlySpan<float> input, int height, int width{{(properties.Contains("Weights") ? "" : ", ReadOnlySpan<float> weight")}}, Span<float> output);
            }
            """;
    }

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Solution)]
    public Task All_at_once_also_beside_each_other(FixAllScope scope)
    {
        const string Both = "(Stores = StoreMode.Temporal, Threads = 4, Factor = 1, Layout = TensorLayout.Nchw)";
        return CodeFixes<RemovePropertyFix>.CheckAllAsync(
            "Remove 'Threads'",
            scope,
            Projects.Create(Wrap(Both) + Wrap(Both, "B"), Wrap(Both, "C")),
            Wrap("(Factor = 1)") + Wrap("(Factor = 1)", "B"),
            Wrap(scope == FixAllScope.Solution ? "(Factor = 1)" : Both, "C"));
    }

    [Fact]
    public async Task All_at_once_takes_those_of_one_id_only()
    {
        Project project = Projects.Create(Wrap("(Factor = 2, Padding = 1, Layout = TensorLayout.Nchw)"));
        await CodeFixes<RemovePropertyFix>.CheckAllAsync(
            "Remove 'Padding'", FixAllScope.Document, project, Wrap("(Factor = 2, Layout = TensorLayout.Nchw)"));
    }

    [Fact]
    public async Task No_fix_where_a_directive_would_go() => Assert.Empty(await CodeFixes<RemovePropertyFix>.TitlesAsync(
        Wrap("(Factor = 2,\n#if true\n        Layout = TensorLayout.Nhwc,\n#endif\n        Border = BorderMode.Zero)")));

    private static Task CheckAsync(string property, string before, string after) =>
        CodeFixes<RemovePropertyFix>.CheckAsync($"Remove '{property}'", Wrap(before), Wrap(after));

    private static string Wrap(string arguments, string type = "A") =>
        $$"""
        public static partial class {{type}}
        {
            [BilinearUpsample{{arguments}}] // Fast.
            public static partial void Upsample(ReadOnlySpan<float> input, int height, int width, Span<float> output);
        }

        """;
}
