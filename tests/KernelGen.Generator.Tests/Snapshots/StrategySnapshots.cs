using KernelGen.Generator.Tests.Testing;
using Xunit;

namespace KernelGen.Generator.Tests.Snapshots;

/// <summary>One generated file for each form, to be read.</summary>
public class StrategySnapshots
{
    private const string Parameters = "ReadOnlySpan<float> input, int height, int width, Span<float> output";

    private const string AllParameters =
        "ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride, Span<float> output, int outputRowStride";

    private static string ParametersOf(string element) => Parameters.Replace("float", element, StringComparison.Ordinal);

    private static GeneratorRun Generate(string values, string parameters = Parameters) => Compilations.Create(
        $$"""
        namespace Demo;

        public static partial class Images
        {
            [BilinearUpsample({{values}})]
            public static partial void Upsample({{parameters}});
        }
        """).RunGenerator();

    [Fact]
    public void Factor2() => Snapshot.Verify(Generate("Factor = 2, Channels = 3"));

    [Fact]
    public void Factor4WithZeroBorder() => Snapshot.Verify(Generate("Factor = 4, Border = BorderMode.Zero, Padding = 0", AllParameters));

    [Fact]
    public void Factor3Interleaved() => Snapshot.Verify(
        Generate(
            "Factor = 3, Channels = 3, Layout = TensorLayout.Nhwc",
            ParametersOf("double")));

    [Fact]
    public void ColumnsOnly() => Snapshot.Verify(Generate("FactorHeight = 1, FactorWidth = 4"));

    [Fact]
    public void RowsOnly() => Snapshot.Verify(Generate("FactorHeight = 5, FactorWidth = 1"));

    [Fact]
    public void ChannelsByVectors() => Snapshot.Verify(Generate("Factor = 2, Channels = 21, Layout = TensorLayout.Nhwc"));

    [Fact]
    public void FixedSizeAndThreads() => Snapshot.Verify(
        Generate(
            "Factor = 8, Height = 60, Width = 80, Threads = 0, Stores = StoreMode.Temporal",
            "ReadOnlySpan<float> input, Span<float> output"));

    [Fact]
    public void BytesByFactor2() => Snapshot.Verify(Generate("Factor = 2, Channels = 4, Layout = TensorLayout.Nhwc", ParametersOf("byte")));

    [Fact]
    public void BytesByFactor3WithZeroBorder() => Snapshot.Verify(Generate("Factor = 3, Border = BorderMode.Zero", ParametersOf("byte")));

    [Fact]
    public void BytesByFactor16() => Snapshot.Verify(Generate("Factor = 16", ParametersOf("byte")));

    [Fact]
    public void UInt16ByFactor4() => Snapshot.Verify(Generate("Factor = 4", ParametersOf("ushort")));

    [Fact]
    public void Half() => Snapshot.Verify(Generate("Factor = 2", ParametersOf("Half")));

    [Fact]
    public void Fallback() => Snapshot.Verify(Generate("Factor = 1"));
}
