using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;
using KernelGen.Generator.Tests.Testing;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

public class BilinearFillerFinderTests
{
    public static TheoryData<int> Factors => [.. Enumerable.Range(2, BilinearFiller.MaxFactor - 1)];

    [Theory]
    [MemberData(nameof(Factors))]
    public void Exact_fractions_rounded_once(int factor)
    {
        foreach (ElementType element in new[] { ElementType.Float32, ElementType.Float64 })
            Assert.Equal($"The weights are the bilinear filler of factor {factor}", AssertFound(Filler(factor, factor, element: element)));
    }

    [Theory]
    [MemberData(nameof(Factors))]
    public void Fillers_computed_in_their_own_type_are_a_little_off(int factor)
    {
        int size = BilinearFiller.KernelSize(factor);
        float floatCentre = (size - 1) / 2f;
        double centre = (size - 1) / 2.0;
        float FloatTap(int i) => 1 - Math.Abs(i - floatCentre) / factor;
        double Tap(int i) => 1 - Math.Abs(i - centre) / factor;
        ConvAxisSpec axis = ConvSpecs.Axis(size, factor);
        AssertFound(ConvSpecs.Of(axis, axis, (ky, kx) => FloatTap(ky) * FloatTap(kx)));
        AssertFound(ConvSpecs.Of(axis, axis, (ky, kx) => Tap(ky) * Tap(kx), ElementType.Float64));
    }

    [Theory]
    [MemberData(nameof(Factors))]
    public void Fillers_as_caffe_computes_them(int factor)
    {
        float centre = (2 * factor - 1 - factor % 2) / (2f * factor);
        float TapOf(int i) => 1 - Math.Abs((float)i / factor - centre);
        ConvAxisSpec axis = ConvSpecs.Axis(BilinearFiller.KernelSize(factor), factor);
        AssertFound(ConvSpecs.Of(axis, axis, (ky, kx) => TapOf(ky) * TapOf(kx)));
    }

    [Fact]
    public void Small_weights_of_a_large_factor_are_off_by_what_a_subtraction_from_1_is()
    {
        // An ulp of 1 for each of the taps 1/128 and 1/128: 256 ulp of their product.
        ConvTransposeSpec spec = Filler(64, 64);
        AssertFound(spec.WithWeight(0, weight => weight + 256 * Ulp(spec.Element, weight)));
        AssertNotFound("where the bilinear filler has", spec.WithWeight(0, weight => weight + 257 * Ulp(spec.Element, weight)));
    }

    [Theory]
    [InlineData(1, "The weights are the bilinear filler of factor 3, stored dense: 36 kernels of which 30 are zero")]
    [InlineData(2, "The weights are the bilinear filler of factor 3, stored in 2 groups: 18 kernels of which 12 are zero")]
    [InlineData(3, "The weights are the bilinear filler of factor 3, stored in 3 groups: 12 kernels of which 6 are zero")]
    [InlineData(6, "The weights are the bilinear filler of factor 3, one kernel a channel")]
    public void Six_channels_in_groups(int groups, string reason) => Assert.Equal(reason, AssertFound(Filler(3, 3, channels: 6, groups)));

    [Theory]
    [InlineData(2, 5)]
    [InlineData(1, 4)]
    [InlineData(7, 1)]
    public void Factors_that_differ(int rows, int columns) => Assert.Equal(
        $"The weights are the bilinear filler of factors {rows} (rows) and {columns} (columns)", AssertFound(Filler(rows, columns)));

    [Theory]
    [InlineData("Factor = 2", 2, 2, 1, 1, 1, 1)]
    [InlineData("Factor = 8, Channels = 21", 8, 8, 21, 4, 4, 4)]
    [InlineData("Factor = 4, Channels = 2, Padding = 0", 4, 4, 2, 0, 0, 0)]
    [InlineData("Factor = 5, Channels = 4, OutputPadding = 4, Padding = 1, Layout = TensorLayout.Nhwc", 5, 5, 4, 1, -3, -3)]
    [InlineData("Factor = 6, Layout = TensorLayout.Nhwc, Padding = 3, PaddingEndHeight = 9", 6, 6, 1, 3, 9, 3)]
    [InlineData("FactorHeight = 1, FactorWidth = 16, Padding = 1000000", 1, 16, 1, 1_000_000, 1_000_000, 1_000_000)]
    [InlineData("Factor = 3, Channels = 2, Padding = 1, Threads = 4", 3, 3, 2, 1, 1, 1)]
    public void The_spec_is_what_the_attribute_of_upsampling_gives(
        string values, int rows, int columns, int channels, int padStart, int padEndRows, int padEndColumns)
    {
        KernelSpec expected = Parse($"{values}, Border = BorderMode.Zero");
        ConvTransposeSpec spec = Filler(rows, columns, channels) with
        {
            Method = expected.Method,
            Layout = values.Contains("Nhwc", StringComparison.Ordinal) ? Layout.Interleaved : Layout.Planar,
            Threads = expected.Threads,
        };
        spec = spec with
        {
            Rows = spec.Rows with { PadStart = padStart, PadEnd = padEndRows },
            Columns = spec.Columns with { PadStart = padStart, PadEnd = padEndColumns },
        };
        Assert.True(BilinearFillerFinder.TryFind(spec, out KernelSpec? actual, out _));
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void The_size_arrives()
    {
        ConvTransposeSpec spec = Filler(2, 2, element: ElementType.Float64) with { Height = 480, Width = 640 };
        Assert.True(BilinearFillerFinder.TryFind(spec, out KernelSpec? actual, out _));
        Assert.Equal((480, 640, ElementType.Float64), (actual.Height, actual.Width, actual.Element));
    }

    [Theory]
    [InlineData(false, 2)]
    [InlineData(false, 4)]
    [InlineData(true, 2)]
    [InlineData(true, 4)]
    public void Sixteen_ulp_are_near_enough_and_seventeen_are_not(bool isDouble, int factor)
    {
        ElementType element = ConvSpecs.ElementOf(isDouble);
        // The fractions of these factors are numbers of the element type.
        ConvTransposeSpec spec = Filler(factor, factor, channels: 2, groups: 2, element);
        foreach (int index in new[] { 0, factor, spec.Weights!.Value.Count - 1 })
        {
            AssertFound(spec.WithWeight(index, weight => weight + 16 * Ulp(element, weight)));
            AssertFound(spec.WithWeight(index, weight => weight - 16 * Ulp(element, weight)));
            AssertNotFound("where the bilinear filler has", spec.WithWeight(index, weight => weight + 17 * Ulp(element, weight)));
            AssertNotFound("where the bilinear filler has", spec.WithWeight(index, weight => weight - 17 * Ulp(element, weight)));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_distance_from_a_fraction_that_is_no_number_is_exact(bool isDouble)
    {
        ElementType element = ConvSpecs.ElementOf(isDouble);
        // The nearest number to 1/9 is up to half an ulp off it, so one side allows 16 further steps and the other 15.
        ConvTransposeSpec spec = Filler(3, 3, element: element);
        int steps = Enumerable.Range(-20, 41).Count(step => BilinearFillerFinder.TryFind(
            spec.WithWeight(0, weight => weight + step * Ulp(element, weight)), out _, out _));
        Assert.Equal(32, steps);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(0)]
    [InlineData(-0.0625)]
    public void A_weight_that_is_something_else(double value) => AssertNotFound(
        "the weight (0, 0, 0, 0) is", Filler(2, 2, channels: 2).WithWeight(0, _ => value));

    [Theory]
    [InlineData(1, 0, 1, "the kernel of input channel 0 for output channel 1 of its group is not zero")]
    [InlineData(1, 2, 1, "the kernel of input channel 2 for output channel 1 of its group is not zero")]
    [InlineData(2, 3, 0, "the kernel of input channel 3 for output channel 0 of its group is not zero")]
    public void One_weight_beside_the_diagonal(int groups, int input, int output, string reason)
    {
        ConvTransposeSpec spec = Filler(2, 2, channels: 4, groups);
        int last = (input * spec.OutChannelsPerGroup + output) * 16 + 15;
        AssertNotFound(reason, spec.WithWeight(last, _ => 1e-40f), exact: true);
    }

    [Fact]
    public void One_weight_of_another_channel() => AssertNotFound(
        "the weight (3, 3, 1, 2) is 0.5, where the bilinear filler has 9/16",
        Filler(2, 2, channels: 4).WithWeight((3 * 4 + 3) * 16 + 4 + 2, _ => 0.5),
        exact: true);

    [Fact]
    public void A_negative_zero_beside_the_diagonal_is_zero() => AssertFound(Filler(2, 2, channels: 2).WithWeight(16, _ => -0.0));

    [Theory]
    [InlineData(3, 2, "the kernel has 3 rows, where stride 2 needs 4")]
    [InlineData(4, 4, "the kernel has 4 rows, where stride 4 needs 8")]
    [InlineData(5, 2, "the kernel has 5 rows, where stride 2 needs 4")]
    [InlineData(130, 65, "the stride of the rows is 65, above 64")]
    public void Another_size_or_stride(int size, int stride, string reason)
    {
        ConvAxisSpec axis = ConvSpecs.Axis(size, stride);
        AssertNotFound(reason, ConvSpecs.Of(axis, axis, (ky, kx) => TapOf(size, ky) * TapOf(size, kx)), exact: true);
    }

    [Fact]
    public void Other_purposes()
    {
        ConvTransposeSpec spec = Filler(2, 2);
        AssertNotFound("the call gives the weights", spec with { Weights = null }, exact: true);
        AssertNotFound("there is a bias", spec with { Bias = new([0.0]) }, exact: true);
        var bias = new ParameterSpec(ParameterRole.Bias, "", "global::System.ReadOnlySpan<float>", "bias");
        AssertNotFound("there is a bias", spec with { Method = spec.Method with { Parameters = new([bias]) } }, exact: true);
        AssertNotFound(
            "something is applied to each output", spec with { Epilogue = EpilogueSpec.None with { Activation = Activation.Relu } }, exact: true);
        AssertNotFound("something is applied to each output", spec with { Epilogue = EpilogueSpec.None with { ClampMax = 6 } }, exact: true);
        AssertNotFound("both strides are 1", Filler(1, 1), exact: true);
        AssertNotFound("the dilation of the columns is 2", spec with { Columns = spec.Columns with { Dilation = 2 } }, exact: true);
        AssertNotFound(
            "there are 1 input channels, but 2 output channels",
            ConvSpecs.Of(spec.Rows, spec.Columns, 1, 2, 1, (_, _, ky, kx) => TapOf(4, ky) * TapOf(4, kx)),
            exact: true);
    }

    [Theory]
    [InlineData(1_000_001, 0)]
    [InlineData(-1, 0)]
    [InlineData(0, 1_000_001)]
    [InlineData(0, -1_000_001)]
    public void Padding_that_an_upsampling_refuses(int padStart, int padEnd)
    {
        ConvTransposeSpec spec = Filler(2, 2);
        AssertNotFound(
            "the padding of the rows is beyond what an upsampling accepts",
            spec with { Rows = spec.Rows with { PadStart = padStart, PadEnd = padEnd } },
            exact: true);
    }

    [Theory]
    [InlineData(0, 1_000_000)]
    [InlineData(1_000_000, -1_000_000)]
    public void The_largest_padding_that_an_upsampling_accepts(int padStart, int padEnd)
    {
        ConvTransposeSpec spec = Filler(2, 2);
        spec = spec with { Rows = spec.Rows with { PadStart = padStart, PadEnd = padEnd }, Height = 1 };
        Assert.True(BilinearFillerFinder.TryFind(spec, out KernelSpec? upsampling, out _));
        Assert.Equal((padStart, padEnd), (upsampling.Rows.PadStart, upsampling.Rows.PadEnd));
    }

    // Without channels side by side the layouts are one.
    [Theory]
    [InlineData(1, nameof(Layout.Planar))]
    [InlineData(2, nameof(Layout.Interleaved))]
    public void The_layout_arrives_where_it_makes_a_difference(int channels, string layout)
    {
        ConvTransposeSpec spec = Filler(2, 2, channels) with { Layout = Layout.Interleaved };
        Assert.True(BilinearFillerFinder.TryFind(spec, out KernelSpec? upsampling, out _));
        Assert.Equal((layout, Border.Zero), (upsampling.Layout.ToString(), upsampling.Border));
        Assert.Equal(Layout.Planar, BilinearFillerFinder.FindPossible(spec with { Layout = Layout.Planar, Weights = null })!.Layout);
    }

    // Each channel has the filler or is off it by its own amount.
    [Fact]
    public void Channels_may_be_off_by_different_amounts()
    {
        ConvTransposeSpec spec = Filler(2, 2, channels: 2, groups: 2);
        AssertFound(spec.WithWeight(31, weight => weight + 15 * Ulp(spec.Element, weight)));
        AssertNotFound("the weight (1, 0, 3, 3)", spec.WithWeight(31, weight => weight + 17 * Ulp(spec.Element, weight)));
    }

    private static ConvTransposeSpec Filler(
        int rows, int columns, int channels = 1, int groups = 1, ElementType element = ElementType.Float32)
    {
        (int height, int width) = (BilinearFiller.KernelSize(rows), BilinearFiller.KernelSize(columns));
        double WeightOf(int input, int output, int ky, int kx) => input % (channels / groups) == output
            ? ConvSpecs.Round(element, TapOf(height, ky) * TapOf(width, kx) / (BilinearFiller.Denominator(height) * BilinearFiller.Denominator(width)))
            : 0;
        ConvTransposeSpec spec = ConvSpecs.Of(
            ConvSpecs.Axis(height, rows), ConvSpecs.Axis(width, columns), channels, channels, groups, WeightOf);
        return spec with { Element = element };
    }

    private static double TapOf(int size, int i) => BilinearFiller.Numerator(size, i);

    // Of weights that are powers of two the ulp is that above them, as the finder has it.
    private static double Ulp(ElementType element, double value) => element == ElementType.Float32
        ? float.BitIncrement((float)value) - (float)value
        : double.BitIncrement(value) - value;

    private static string AssertFound(ConvTransposeSpec spec)
    {
        Assert.True(BilinearFillerFinder.TryFind(spec, out KernelSpec? upsampling, out string reason), reason);
        Assert.Equal(spec.Rows.Stride, upsampling.Rows.Factor);
        Assert.Equal(spec.Columns.Stride, upsampling.Columns.Factor);
        Assert.Equal(spec.InChannels, upsampling.Channels);
        return reason;
    }

    private static void AssertNotFound(string reason, ConvTransposeSpec spec, bool exact = false)
    {
        Assert.False(BilinearFillerFinder.TryFind(spec, out KernelSpec? upsampling, out string actual));
        Assert.Null(upsampling);
        if (exact)
            Assert.Equal(reason, actual);
        else
            Assert.Contains(reason, actual, StringComparison.Ordinal);
    }

    private static KernelSpec Parse(string values)
    {
        GeneratorRun run = Compilations.Create(
            $$"""
            public static partial class Images
            {
                [BilinearUpsample({{values}})]
                public static partial void Upsample(ReadOnlySpan<float> input, int height, int width, Span<float> output);
            }
            """).RunGenerator();
        return Assert.IsType<KernelSpec>(Assert.Single(run.ValuesOf(KernelGenerator.SpecStep)));
    }
}
