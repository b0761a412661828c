using KernelGen.Generator.Model;
using KernelGen.Generator.Tests.Testing;
using Xunit;

namespace KernelGen.Generator.Tests.Incremental;

/// <summary>Sources that mean the same kernel give equal specs, and an edit from one to the other does nothing.</summary>
public class EqualSpecTests
{
    private static readonly string Plain = Source("BilinearUpsample(Factor = 2)");

    [Theory]
    [InlineData("BilinearUpsample(Factor = 2)", "BilinearUpsample(FactorHeight = 2, FactorWidth = 2)")]
    [InlineData("BilinearUpsample(Factor = 2)", "BilinearUpsample(Factor = 1 + 1)")]
    [InlineData("BilinearUpsample(Factor = 2)", "BilinearUpsampleAttribute(Factor = 2)")]
    [InlineData("BilinearUpsample(Factor = 2)", "global::KernelGen.BilinearUpsampleAttribute(Factor = 2)")]
    [InlineData("BilinearUpsample(Factor = 2)", "BilinearUpsample(Factor = 2, Channels = 1, Border = BorderMode.Replicate)")]
    [InlineData("BilinearUpsample(Factor = 2)", "BilinearUpsample(Factor = 2, Layout = TensorLayout.Nhwc)")]
    [InlineData("BilinearUpsample(Factor = 2)", "BilinearUpsample(Factor = 2, Threads = 1, Stores = StoreMode.Auto)")]
    [InlineData("BilinearUpsample(Factor = 2, Stores = StoreMode.Streaming)", "BilinearUpsample(Factor = 2, Stores = (StoreMode)2)")]
    [InlineData("BilinearUpsample(Factor = 2, Channels = 3)", "BilinearUpsample(Channels = 3, Factor = 2)")]
    [InlineData("BilinearUpsample(Factor = 2, Channels = 3)", "BilinearUpsample(Factor = 2, Channels = 3, Layout = TensorLayout.Nchw)")]
    [InlineData(
        "BilinearUpsample(Factor = 5, Border = BorderMode.Zero)",
        "BilinearUpsample(Factor = 5, Border = BorderMode.Zero, Padding = 2, PaddingEnd = 2)")]
    [InlineData(
        "BilinearUpsample(Factor = 5, Border = BorderMode.Zero, PaddingEnd = 1)",
        "BilinearUpsample(Factor = 5, Border = BorderMode.Zero, OutputPaddingHeight = 1, OutputPaddingWidth = 1)")]
    [InlineData(
        "BilinearUpsample(Factor = 5, Border = BorderMode.Zero, PaddingHeight = 1)",
        "BilinearUpsample(Factor = 5, Border = BorderMode.Zero, Padding = -1, PaddingHeight = 1, PaddingWidth = -1)")]
    public void Attributes(string one, string another)
    {
        AssertEqualSpecs(Source(one), Source(another));
        Compilations.Create(Source(one)).RunGenerator().Edit($"[{one}]", $"[{another}]").AssertAllReused();
    }

    [Theory]
    [InlineData("Padding")]
    [InlineData("PaddingHeight")]
    [InlineData("PaddingWidth")]
    [InlineData("PaddingEnd")]
    [InlineData("PaddingEndHeight")]
    [InlineData("PaddingEndWidth")]
    [InlineData("OutputPadding")]
    [InlineData("OutputPaddingHeight")]
    [InlineData("OutputPaddingWidth")]
    public void A_padding_written_as_unset(string property)
    {
        string unset = $"{property} = BilinearUpsampleAttribute.Unset";
        AssertEqualSpecs(Plain, Source($"BilinearUpsample(Factor = 2, {unset})"));
        AssertEqualSpecs(
            Source("BilinearUpsample(Factor = 3, Border = BorderMode.Zero)"),
            Source($"BilinearUpsample(Factor = 3, Border = BorderMode.Zero, {unset})"));
    }

    [Theory]
    [InlineData("ReadOnlySpan<float>", "System.ReadOnlySpan<System.Single>")]
    [InlineData("int width", "global::System.Int32 @width")]
    [InlineData("Span<float> output)", "Span<float> output = default)")]
    [InlineData("Span<float> output", "Span<float>\n        output")]
    [InlineData("namespace Demo { ", "namespace Demo { using static System.Math; ")]
    [InlineData("public static partial class", "[System.Serializable] public partial class")]
    public void Declarations(string text, string replacement) =>
        AssertEqualSpecs(Plain, Plain.Replace(text, replacement, StringComparison.Ordinal));

    [Theory]
    [InlineData("Height = 480, Width = 640", "Width = 640, Height = 400 + 80")]
    public void Attributes_with_fixed_sizes(string one, string another) => AssertEqualSpecs(FixedSource(one), FixedSource(another));

    [Theory]
    [InlineData("Factor = 3")]
    [InlineData("Factor = 2, Threads = 0")]
    [InlineData("Factor = 2, Threads = 4")]
    [InlineData("Factor = 2, Stores = StoreMode.Temporal")]
    [InlineData("Factor = 2, Stores = StoreMode.Streaming")]
    public void A_different_kernel_has_a_different_spec(string values) =>
        Assert.NotEqual(SpecOf(Plain), SpecOf(Source($"BilinearUpsample({values})")));

    [Fact]
    public void Every_value_arrives()
    {
        KernelSpec spec = SpecOf(FixedSource("Height = 480, Width = 640, Threads = 4, Stores = StoreMode.Temporal"));
        Assert.Equal((480, 640, 4, Stores.Temporal), (spec.Height, spec.Width, spec.Threads, spec.Stores));
        KernelSpec plain = SpecOf(Plain);
        Assert.Equal((null, null, 1, Stores.Auto), (plain.Height, plain.Width, plain.Threads, plain.Stores));
        Assert.Equal(Stores.Streaming, SpecOf(Source("BilinearUpsample(Factor = 2, Stores = StoreMode.Streaming)")).Stores);
    }

    [Theory]
    [InlineData("Height = 480, Width = 640", "Height = 640, Width = 480")]
    [InlineData("Height = 480, Width = 640", "Height = 480, Width = 641")]
    [InlineData("Height = 480, Width = 640", "Height = 481, Width = 640")]
    public void A_different_size_has_a_different_spec(string one, string another) =>
        Assert.NotEqual(SpecOf(FixedSource(one)), SpecOf(FixedSource(another)));

    private static void AssertEqualSpecs(string one, string another)
    {
        Assert.Equal(SpecOf(one), SpecOf(another));
        Assert.Equal(SpecOf(one).GetHashCode(), SpecOf(another).GetHashCode());
    }

    private static KernelSpec SpecOf(string source)
    {
        GeneratorRun run = Compilations.Create(source).RunGenerator();
        return Assert.IsType<KernelSpec>(Assert.Single(run.ValuesOf(KernelGenerator.SpecStep)));
    }

    private static string FixedSource(string sizes) =>
        Source($"BilinearUpsample(Factor = 2, {sizes})").Replace("int height, int width, ", "", StringComparison.Ordinal);

    private static string Source(string attribute) =>
        $$"""
        namespace Demo { public static partial class Images
        {
            [{{attribute}}]
            public static partial void Upsample(ReadOnlySpan<float> input, int height, int width, Span<float> output);
        } }
        """;
}
