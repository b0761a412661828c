using System.Globalization;
using KernelGen.Generator.Tests.Testing;
using Xunit;

namespace KernelGen.Generator.Tests.Compiling;

/// <summary>Weights that are the bilinear filler give the text of the bilinear upsampling.</summary>
public class BilinearFillerTextTests
{
    private const string Parameters = "ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride, Span<float> output, int outputRowStride";

    [Theory]
    [InlineData(2, 1, 1, "Padding = 1", "Padding = 1")]
    [InlineData(2, 3, 1, "Padding = 1", "Padding = 1")]
    [InlineData(3, 21, 1, "", "Padding = 0")]
    [InlineData(4, 3, 3, "Padding = 2, OutputPadding = 1, Layout = TensorLayout.Nhwc", "Padding = 2, OutputPadding = 1, Layout = TensorLayout.Nhwc")]
    [InlineData(8, 4, 2, "Padding = 3, PaddingEnd = 0, Threads = 0", "Padding = 3, PaddingEnd = 0, Threads = 0")]
    public void A_file_of_dense_weights_gives_the_kernel_of_the_attribute(int factor, int channels, int groups, string values, string padding)
    {
        int size = 2 * factor - factor % 2;
        string separator = values.Length > 0 ? ", " : "";
        string found = Generate(
            $"ConvTranspose2d(InChannels = {channels}, OutChannels = {channels}, KernelSize = {size}, Stride = {factor}, Groups = {groups}, WeightsFile = \"up.json\"{separator}{values})",
            new MemoryFile("weights/up.json", Dump(factor, size, channels, groups)));
        string asked = Generate($"BilinearUpsample(Factor = {factor}, Channels = {channels}, Border = BorderMode.Zero, {padding})");
        Assert.Equal(KernelOf(asked), KernelOf(found));
        Assert.Contains($"The weights are the bilinear filler of factor {factor}", Unwrap(found), StringComparison.Ordinal);
        if (groups < channels)
            Assert.Contains($"{channels * channels / groups} kernels of which {channels * channels / groups - channels} are zero", Unwrap(found), StringComparison.Ordinal);
        Assert.Contains("multiplies per output pixel are left", Unwrap(found), StringComparison.Ordinal);
    }

    [Fact]
    public void One_other_weight_gives_another_kernel()
    {
        string text = Generate(
            "ConvTranspose2d(InChannels = 3, OutChannels = 3, KernelSize = 4, Stride = 2, Padding = 1, WeightsFile = \"up.json\")",
            new MemoryFile("up.json", Dump(2, 4, 3, 1).Replace("0.5625", "0.5626", StringComparison.Ordinal)));
        Assert.DoesNotContain("bilinear filler", text, StringComparison.Ordinal);
    }

    private static string Generate(string attribute, params MemoryFile[] files)
    {
        GeneratorRun run = Compilations.Create(
            $$"""
            public static partial class Images
            {
                [{{attribute}}]
                public static partial void Upsample({{Parameters}});
            }
            """).RunGenerator(files);
        Assert.Empty(run.Diagnostics);
        return run.Text;
    }

    private static string KernelOf(string text) => text[text.IndexOf("file static class", StringComparison.Ordinal)..];

    private static string Unwrap(string text) =>
        string.Join(' ', text.Split('\n').Select(line => line.Trim().TrimStart('/').Trim()));

    // As json.dump(w.tolist(), f) writes weights of float32.
    private static string Dump(int factor, int size, int channels, int groups)
    {
        double Tap(int i) => 1 - Math.Abs(i - (size - 1) / 2.0) / factor;
        string List(int count, Func<int, string> item) => $"[{string.Join(", ", Enumerable.Range(0, count).Select(item))}]";
        return List(channels, input => List(channels / groups, output => List(size, ky => List(
            size, kx => ((double)(float)(input % (channels / groups) == output ? Tap(ky) * Tap(kx) : 0)).ToString("R", CultureInfo.InvariantCulture)))));
    }
}
