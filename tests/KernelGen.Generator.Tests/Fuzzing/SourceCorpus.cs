using System.Globalization;

namespace KernelGen.Generator.Tests.Fuzzing;

/// <summary>Valid sources with every property of both attributes, and every way to give weights, from which mutations start.</summary>
internal static class SourceCorpus
{
    private const string Sizes = "int height, int width, ";

    /// <summary>A weight for two channels of two by two.</summary>
    private const string Weights =
        """
        [[[[0.25, -1.5], [2, 1e-3]]],
         [[[0, 1], [-0.0, 3.25e2]]]]
        """;

    public static IReadOnlyList<FuzzSource> Sources { get; } =
    [
        .. Upsamplings().Concat(Convolutions()).Select(text => new FuzzSource(text, Weights)),
    ];

    private static IEnumerable<string> Upsamplings() =>
    [
        Upsampling("Factor = 2", "float"),
        Upsampling("Factor = 3, Channels = 3, Layout = TensorLayout.Nhwc", "byte"),
        Upsampling("FactorHeight = 1, FactorWidth = 4, Channels = 2, Threads = 2", "double"),
        Upsampling("Factor = 4, Border = BorderMode.Zero, Stores = StoreMode.Streaming", "ushort"),
        Upsampling("Factor = 2, Border = BorderMode.Zero, Padding = 0, OutputPadding = 1", "Half"),
        Upsampling("Factor = 5, Border = BorderMode.Zero, PaddingHeight = 1, PaddingWidth = 2, PaddingEnd = 3", "float"),
        Upsampling("Factor = 2, Height = 480, Width = 640, Threads = 0, Stores = StoreMode.Temporal", "byte", sizes: ""),
        Upsampling("Factor = 1", "float", sizes: "int batch, int height, int inputRowStride, int width, ", rest: ", int outputRowStride = 8"),
        """
        using System;
        using KernelGen;

        namespace Demo.Imaging
        {
            /// <summary>Images.</summary>
            public partial record struct Images
            {
                internal partial interface IInner
                {
                    /// <summary>Doubles an image.</summary>
                    [BilinearUpsample(FactorHeight = 2, FactorWidth = 3)]
                    static partial void @double(scoped ReadOnlySpan<float> @in, int height, int width, scoped Span<float> @out);
                }

                [BilinearUpsample(Factor = Two)]
                private readonly partial void Double(ReadOnlySpan<byte> input, int width, int height, Span<byte> output);

                private const int Two = 1 + 1;
            }
        }
        """,
    ];

    private static IEnumerable<string> Convolutions() =>
    [
        Convolution("InChannels = 2, OutChannels = 3, KernelSize = 3, Stride = 2, Padding = 1", OfTheCall("float")),
        Convolution("InChannels = 4, OutChannels = 2, Groups = 2, KernelHeight = 3, KernelWidth = 2, StrideHeight = 2, DilationWidth = 2, Layout = TensorLayout.Nhwc", OfTheCall("double")),
        Convolution("InChannels = 1, OutChannels = 1, KernelSize = 4, Stride = 2, OutputPadding = 1, Activation = ActivationKind.LeakyRelu, NegativeSlope = 0.2, ClampMin = -1, ClampMax = 6.5", OfTheCall("float", ", ReadOnlySpan<float> bias")),
        Convolution("InChannels = 2, OutChannels = 1, KernelSize = 2, Stride = 2, WeightsFile = \"weights.json\"", Constant("float")),
        Convolution("InChannels = 2, OutChannels = 2, Groups = 2, KernelSize = 2, Weights = nameof(Taps), Bias = \"Bias\", Threads = 3", Constant("float")),
        Convolution("InChannels = 1, OutChannels = 2, KernelHeight = 2, KernelWidth = 2, Stride = 3, PaddingEndWidth = 1, Weights = \"Taps\", Activation = ActivationKind.Sigmoid", Constant("float")),
        Convolution("InChannels = 1, OutChannels = 1, KernelSize = 4, Stride = 2, Padding = 1, Weights = nameof(Weights.Filler)", Constant("float")),
        Convolution("InChannels = 1, OutChannels = 1, KernelSize = 1, Weights = \"Weights.Ones\", ClampMax = 1e300", Constant("double")),
    ];

    private static string Upsampling(string values, string element, string sizes = Sizes, string rest = "") =>
        $$"""
        namespace Demo;

        public static partial class Images
        {
            [BilinearUpsample({{values}})]
            public static partial void Upsample(ReadOnlySpan<{{element}}> input, {{sizes}}Span<{{element}}> output{{rest}});
        }
        """;

    private static string OfTheCall(string element, string bias = "") => string.Format(
        CultureInfo.InvariantCulture,
        "ReadOnlySpan<{0}> input, int batch, int height, int width, ReadOnlySpan<{0}> weight{1}, Span<{0}> output",
        element,
        bias);

    private static string Constant(string element) => string.Format(
        CultureInfo.InvariantCulture, "ReadOnlySpan<{0}> input, int height, int width, Span<{0}> output", element);

    private static string Convolution(string values, string parameters) =>
        $$"""
        namespace Demo;

        public partial class Layers
        {
            private static readonly float[] Taps = { 0.5f, -1, 3 / 4f, float.Epsilon, 1e-3f, 0, -0f, 2 };

            private static ReadOnlySpan<float> Bias => [1, -2.5f];

            private static class Weights
            {
                public static readonly float[,,,] Filler = { { { {{Filler}} } } };
                public static readonly double[] Ones = [1];
            }

            [ConvTranspose2d({{values}})]
            public static partial void Convolve({{parameters}});
        }
        """;

    private const string Filler =
        "{ 1 / 16f, 3 / 16f, 3 / 16f, 1 / 16f }, { 3 / 16f, 9 / 16f, 9 / 16f, 3 / 16f }, { 3 / 16f, 9 / 16f, 9 / 16f, 3 / 16f }, { 1 / 16f, 3 / 16f, 3 / 16f, 1 / 16f }";
}
