using KernelGen.Generator.Model;
using KernelGen.Generator.Tests.Testing;
using Xunit;

namespace KernelGen.Generator.Tests.Incremental;

/// <summary>What of [ConvTranspose2d] arrives in the spec, and which sources give equal ones.</summary>
public class ConvTransposeSpecTests
{
    private const string Plain = "InChannels = 2, OutChannels = 4, KernelSize = 3";
    private const string Constants = "InChannels = 1, OutChannels = 1, KernelHeight = 2, KernelWidth = 3";

    [Theory]
    [InlineData("", "KernelSize = 3 - 0, Stride = 1")]
    [InlineData("KernelSize = 3", "KernelHeight = 3, KernelWidth = 3")]
    [InlineData("KernelSize = 3, Stride = 2", "KernelSize = 3, StrideHeight = 2, StrideWidth = 2")]
    [InlineData("KernelSize = 3, StrideWidth = 2", "KernelSize = 3, StrideHeight = 1, StrideWidth = 2")]
    [InlineData("KernelSize = 3, Dilation = 2", "KernelSize = 3, DilationHeight = 2, DilationWidth = 2")]
    [InlineData("KernelSize = 1, Dilation = 2", "KernelSize = 1")]
    [InlineData("KernelSize = 3", "KernelSize = 3, Padding = 0, OutputPadding = 0, Groups = 1, Threads = 1")]
    [InlineData("KernelSize = 3", "KernelSize = 3, Padding = -1, PaddingEndWidth = ConvTranspose2dAttribute.Unset, OutputPaddingHeight = -1")]
    [InlineData("KernelSize = 3, Padding = 2", "KernelSize = 3, PaddingHeight = 2, PaddingWidth = 2, PaddingEnd = 2")]
    [InlineData("KernelSize = 3, Stride = 2, Padding = 2, OutputPadding = 1", "KernelSize = 3, Stride = 2, Padding = 2, PaddingEnd = 1")]
    [InlineData("KernelSize = 3", "KernelSize = 3, Layout = TensorLayout.Nchw, Activation = ActivationKind.None")]
    [InlineData("KernelSize = 3", "KernelSize = 3, ClampMin = double.NegativeInfinity, ClampMax = double.PositiveInfinity")]
    [InlineData("KernelSize = 3", "KernelSize = 3, NegativeSlope = 0.5")]
    [InlineData("KernelSize = 3, Activation = ActivationKind.LeakyRelu", "KernelSize = 3, Activation = (ActivationKind)3, NegativeSlope = 0.01f")]
    [InlineData("KernelSize = 3", "KernelSize = 3, Weights = null, WeightsFile = null, Bias = null, BiasFile = null")]
    public void Attributes(string one, string another)
    {
        ConvTransposeSpec first = SpecOf(Source("InChannels = 2, OutChannels = 4, " + (one.Length == 0 ? "KernelSize = 3" : one)));
        ConvTransposeSpec second = SpecOf(Source("InChannels = 2, OutChannels = 4, " + another));
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }

    [Fact]
    public void One_channel_of_both_images_is_planar()
    {
        Assert.Equal(Layout.Planar, SpecOf(Source("InChannels = 1, OutChannels = 1, KernelSize = 1, Layout = TensorLayout.Nhwc")).Layout);
        Assert.Equal(Layout.Interleaved, SpecOf(Source("InChannels = 1, OutChannels = 2, KernelSize = 1, Layout = TensorLayout.Nhwc")).Layout);
        Assert.Equal(Layout.Interleaved, SpecOf(Source("InChannels = 2, OutChannels = 1, KernelSize = 1, Layout = TensorLayout.Nhwc")).Layout);
        Assert.Equal(Layout.Planar, SpecOf(Source(Plain)).Layout);
    }

    [Fact]
    public void Every_value_arrives()
    {
        ConvTransposeSpec spec = SpecOf(
            """
            public static partial class Images
            {
                [ConvTranspose2d(
                    InChannels = 6, OutChannels = 4, Groups = 2, KernelHeight = 3, KernelWidth = 5, StrideHeight = 2, StrideWidth = 4,
                    PaddingHeight = 1, PaddingWidth = 7, PaddingEndHeight = 3, OutputPaddingWidth = 3, DilationHeight = 6, DilationWidth = 2,
                    Layout = TensorLayout.Nhwc, Activation = ActivationKind.LeakyRelu, NegativeSlope = 0.1, ClampMin = -0.3, ClampMax = 2.1,
                    Height = 9, Width = 8, Threads = 0)]
                public static partial void Convolve(
                    ReadOnlySpan<float> x, int batch, int inputRowStride, ReadOnlySpan<float> w, ReadOnlySpan<float> b, Span<float> y, int outputRowStride);
            }
            """);
        Assert.Equal(ElementType.Float32, spec.Element);
        Assert.Equal(new ConvAxisSpec(3, 2, 1, 3, 6), spec.Rows);
        Assert.Equal(new ConvAxisSpec(5, 4, 7, 4, 2), spec.Columns);
        Assert.Equal((6, 4, 2, 3, 2), (spec.InChannels, spec.OutChannels, spec.Groups, spec.InChannelsPerGroup, spec.OutChannelsPerGroup));
        Assert.Equal(Layout.Interleaved, spec.Layout);
        Assert.Equal(new EpilogueSpec(Activation.LeakyRelu, 0.1f, -0.3f, 2.1f), spec.Epilogue);
        Assert.Equal((9, 8, 0), (spec.Height, spec.Width, spec.Threads));
        Assert.Equal(
            [
                (ParameterRole.Input, "x"), (ParameterRole.Batch, "batch"), (ParameterRole.InputRowStride, "inputRowStride"),
                (ParameterRole.Weight, "w"), (ParameterRole.Bias, "b"), (ParameterRole.Output, "y"),
                (ParameterRole.OutputRowStride, "outputRowStride"),
            ],
            spec.Method.Parameters.Select(parameter => (parameter.Role!.Value, parameter.Name)));
        Assert.True(spec.HasBiasParameter);
        Assert.Null(spec.Weights);
        Assert.Null(spec.Bias);
    }

    [Fact]
    public void What_is_left_out_has_the_defaults()
    {
        ConvTransposeSpec spec = SpecOf(Source(Plain));
        Assert.Equal(new ConvAxisSpec(3, 1, 0, 0, 1), spec.Rows);
        Assert.Equal(spec.Rows, spec.Columns);
        Assert.True(spec.Epilogue.IsNone);
        Assert.Equal((1, null, null, 1), (spec.Groups, spec.Height, spec.Width, spec.Threads));
        Assert.False(spec.HasBiasParameter);
    }

    [Theory]
    [InlineData("float", 0.1f, 0.01f)]
    [InlineData("double", 0.1, 0.01)]
    public void Numbers_of_the_epilogue_are_of_the_element_type(string element, double clamp, double slope)
    {
        EpilogueSpec epilogue = SpecOf(Source(Plain + ", Activation = ActivationKind.LeakyRelu, ClampMax = 0.1")
            .Replace("float", element, StringComparison.Ordinal)).Epilogue;
        Assert.Equal(new EpilogueSpec(Activation.LeakyRelu, slope, ClampMin: null, clamp), epilogue);
    }

    [Theory]
    [InlineData("static readonly float[] Taps = [1, 2, 3, 4.5f, -5, -6e-1f];")]
    [InlineData("static readonly float[] Taps = { 1, 2, 3, 4.5f, -5, -6e-1f };")]
    [InlineData("static readonly float[] Taps = new float[] { 1, 2, 3, 4.5f, -5, -6e-1f };")]
    [InlineData("static readonly float[] Taps = new float[6] { 1, 2, 3, 4.5f, -5, -6e-1f };")]
    [InlineData("static readonly float[] Taps = new[] { 1, 2, 3, 4.5f, -5, -6e-1f };")]
    [InlineData("static readonly float[] Taps = ([1, 2, 3, 4.5f, -5, -6e-1f]);")]
    [InlineData("static readonly float[] Others = [0], Taps = [1, 2, 3, 4.5f, -5, -6e-1f];")]
    [InlineData("static readonly float[,] Others = { { 0 } }; static readonly float[,,,] Taps = { { { { 1, 2, 3 }, { 4.5f, -5, -6e-1f } } } };")]
    [InlineData("static readonly float[,,,] Taps = new float[1, 1, 2, 3] { { { { 1, 2, 3 }, { 4.5f, -5, -6e-1f } } } };")]
    [InlineData("static readonly float[,,,] Taps = new[,,,] { { { { 1, 2, 3 }, { 4.5f, -5, -6e-1f } } } };")]
    [InlineData("static ReadOnlySpan<float> Taps => [1, 2, 3, 4.5f, -5, -6e-1f];")]
    [InlineData("static ReadOnlySpan<float> Taps => new float[] { 1, 2, 3, 4.5f, -5, -6e-1f };")]
    [InlineData("static ReadOnlySpan<float> Taps { get => [1, 2, 3, 4.5f, -5, -6e-1f]; }")]
    [InlineData("static ReadOnlySpan<float> Taps { get { return [1, 2, 3, 4.5f, -5, -6e-1f]; } }")]
    [InlineData("const int Five = 5; static ReadOnlySpan<float> Taps => [1u, 2L, 'a' - 94, Five - 0.5f, -Five, -(float)0.6];")]
    [InlineData("static ReadOnlySpan<float> Taps => [Limits.One, +2, 3UL, (4.5f), (sbyte)-5, -0.6f];")]
    public void Constants_in_every_form(string member)
    {
        ConvTransposeSpec spec = SpecOf(ConstantSource("float", member, "nameof(Taps)"));
        Assert.Equal([1, 2, 3, 4.5f, -5, -0.6f], spec.Weights!.Value.Select(number => number.Value));
    }

    [Theory]
    [InlineData("0, -0f, -0, -0.0f, 0.1f, 16777217", 0d, -0d, 0d, -0d, (double)0.1f, 16777216d)]
    [InlineData("9007199791611905, 9007199791611905UL, -9007199791611905, int.MinValue, -2147483648, 1f / 3", 9007200328482816d, 9007200328482816d, -9007200328482816d, -2147483648d, -2147483648d, (double)(1f / 3))]
    public void Constants_are_rounded_once_and_keep_the_sign_of_zero(string list, params double[] expected)
    {
        ConvTransposeSpec spec = SpecOf(ConstantSource("float", $"static ReadOnlySpan<float> Taps => [{list}];", "nameof(Taps)"));
        Assert.Equal(expected.Select(number => new ExactNumber(number)), spec.Weights!.Value);
    }

    [Fact]
    public void Constants_of_double() => Assert.Equal(
        new[] { 0.1, 0.1f, 1.0 / 3, 9007199254740993, -1e300, 6 }.Select(number => new ExactNumber(number)),
        SpecOf(ConstantSource("double", "static ReadOnlySpan<double> Taps => [0.1, 0.1f, 1.0 / 3, 9007199254740993, -1e300, 6];", "nameof(Taps)")).Weights!.Value);

    [Fact]
    public void As_many_constants_as_there_may_be()
    {
        string list = string.Join(", ", Enumerable.Range(0, 65_536).Select(i => $"-{i}.5f"));
        string source = ConstantSource("float", $"static ReadOnlySpan<float> Taps => [{list}];", "nameof(Taps)")
            .Replace(Constants, "InChannels = 64, OutChannels = 64, KernelSize = 4", StringComparison.Ordinal);
        Assert.Equal(
            Enumerable.Range(0, 65_536).Select(i => -i - 0.5), SpecOf(source).Weights!.Value.Select(number => number.Value));
    }

    [Theory]
    [InlineData("nameof(Limits.Taps)")]
    [InlineData("nameof(Demo.Limits.Taps)")]
    [InlineData("\"Limits.Taps\"")]
    [InlineData("\"Demo.Limits.Taps\"")]
    [InlineData("nameof(Around)")]
    [InlineData("\"Around\"")]
    [InlineData("nameof(Inherited)")]
    [InlineData("\"Inherited\"")]
    public void Constants_of_another_type(string expression)
    {
        ConvTransposeSpec spec = SpecOf(ConstantSource("float", "static readonly float[] Taps = [1];", expression));
        Assert.Equal(6, spec.Weights!.Value[0].Value);
    }

    [Fact]
    public void A_file_and_a_list_of_the_same_numbers_are_equal()
    {
        ConvTransposeSpec fromSource = SpecOf(ConstantSource(
            "float", "static ReadOnlySpan<float> Taps => [0.1f, 2, 3, 4, 5, 6]; static ReadOnlySpan<float> Bias => [7];", "nameof(Taps), Bias = nameof(Bias)"));
        ConvTransposeSpec fromFile = SpecOf(
            ConstantSource("float", "", "").Replace("Weights = ", "WeightsFile = \"w.json\", BiasFile = \"b.json\"", StringComparison.Ordinal),
            new MemoryFile("w.json", "[[[[0.10000000149011612, 2, 3], [4, 5, 6.0]]]]"),
            new MemoryFile("b.json", "[7]"));
        Assert.Equal(fromSource, fromFile);
        Assert.Equal([7], fromFile.Bias!.Value.Select(number => number.Value));
    }

    private static ConvTransposeSpec SpecOf(string source, params MemoryFile[] files)
    {
        GeneratorRun run = Compilations.Create(source).RunGenerator(files);
        Assert.DoesNotContain(
            run.Output.GetDiagnostics(TestContext.Current.CancellationToken),
            diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        return Assert.IsType<ConvTransposeSpec>(Assert.Single(run.ValuesOf(KernelGenerator.SpecStep)));
    }

    private static string Source(string values) =>
        $$"""
        public static partial class Images
        {
            [ConvTranspose2d({{values}})]
            public static partial void Convolve(
                ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> weight, Span<float> output);
        }
        """;

    private static string ConstantSource(string element, string member, string weights) =>
        $$"""
        namespace Demo
        {
            public static class Limits
            {
                public const float One = 1;
                public static readonly float[] Taps = [6, 5, 4, 3, 2, 1];
            }

            public class Base
            {
                protected static ReadOnlySpan<float> Inherited => [6, 5, 4, 3, 2, 1];
            }

            public partial class Outer
            {
                private static readonly float[] Around = [6, 5, 4, 3, 2, 1];

                public partial class Images : Base
                {
                    {{member}}

                    [ConvTranspose2d({{Constants}}, Weights = {{weights}})]
                    public static partial void Convolve(ReadOnlySpan<{{element}}> input, int height, int width, Span<{{element}}> output);
                }
            }
        }
        """;
}
