using KernelGen.Generator.Tests.Testing;
using Xunit;

namespace KernelGen.Generator.Tests.Snapshots;

/// <summary>One generated transposed convolution for each strategy, to be read.</summary>
public class ConvTransposeSnapshots
{
    private const string WithConstants = "ReadOnlySpan<float> input, int height, int width, Span<float> output";

    private const string WithWeights =
        "ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Span<float> output, int outputRowStride";

    private static GeneratorRun Generate(string values, string parameters, string members = "", params MemoryFile[] files) => Compilations.Create(
        $$"""
        namespace Demo;

        public static partial class Layers
        {
            {{members}}
            [ConvTranspose2d({{values}})]
            public static partial void Decode({{parameters}});
        }
        """).RunGenerator(files);

    [Fact]
    public void BlocksOfTheCall() => Snapshot.Verify(Generate("InChannels = 4, OutChannels = 5, KernelSize = 2, Stride = 2", WithWeights));

    [Fact]
    public void BlocksThatMayUpsample() => Snapshot.Verify(
        Generate(
            "InChannels = 2, OutChannels = 2, KernelHeight = 1, KernelWidth = 4, StrideWidth = 2, PaddingWidth = 1, Threads = 0",
            "ReadOnlySpan<double> input, int height, int width, ReadOnlySpan<double> weight, Span<double> output"));

    [Fact]
    public void WrittenOut() => Snapshot.Verify(
        Generate(
            "InChannels = 1, OutChannels = 2, KernelSize = 3, Stride = 2, Padding = 1, OutputPadding = 1, Weights = nameof(Weights), Bias = nameof(Bias), Activation = ActivationKind.LeakyRelu, ClampMax = 6, Height = 32, Width = 32",
            "ReadOnlySpan<float> input, Span<float> output",
            """
            private static readonly float[] Weights = [0.1f, -0.25f, 0, 1, 0.5f, -1, 0, 0, 0, 1e-8f, 3, -1.5f, 0, 0.7f, 0, 2, 1, 0];
                private static ReadOnlySpan<float> Bias => [0.125f, -0.0f];
            """));

    [Fact]
    public void TwoPasses() => Snapshot.Verify(
        Generate(
            "InChannels = 1, OutChannels = 1, KernelHeight = 3, KernelWidth = 5, StrideWidth = 2, WeightsFile = \"blur.json\"",
            WithConstants,
            files: new MemoryFile("weights/blur.json", "[[[[1, 4, 0, 4, 1], [2, 8, 0, 8, 2], [1, 4, 0, 4, 1]]]]")));

    [Fact]
    public void TheBilinearFiller() => Snapshot.Verify(
        Generate(
            "InChannels = 1, OutChannels = 1, KernelSize = 4, Stride = 2, Padding = 1, Weights = nameof(Weights)",
            WithConstants,
            """
            private static readonly float[] Weights =
                [0.0625f, 0.1875f, 0.1875f, 0.0625f, 0.1875f, 0.5625f, 0.5625f, 0.1875f, 0.1875f, 0.5625f, 0.5625f, 0.1875f, 0.0625f, 0.1875f, 0.1875f, 0.0625f];
            """));

    [Fact]
    public void OutOfReachOfATile() => Snapshot.Verify(
        Generate(
            "InChannels = 1, OutChannels = 1, KernelHeight = 1, KernelWidth = 2, DilationWidth = 3000, Weights = nameof(Weights)",
            WithConstants,
            "private static readonly float[] Weights = [1, 2];"));
}
