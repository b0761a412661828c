using System.Globalization;
using Xunit;

namespace KernelGen.Runtime.Tests;

/// <summary>Each refusal names its numbers and leaves the output alone.</summary>
public class ConvTransposeRefusalTests
{
    private const float Untouched = 123;

    private Arguments _arguments = new();

    public static TheoryData<string, Func<Arguments, Arguments>, string[]> Numbers => new()
    {
        { "kernelSize", c => c with { KernelSize = (0, 3) }, ["(0, 3)", "at least 1"] },
        { "stride", c => c with { Stride = (2, 0) }, ["(2, 0)", "at least 1"] },
        { "dilation", c => c with { Dilation = (-1, 1) }, ["(-1, 1)", "at least 1"] },
        { "groups", c => c with { Groups = 0 }, ["0", "at least 1"] },
        { "padding", c => c with { Padding = (-2, 0) }, ["(-2, 0)", "at least 0"] },
        { "outputPadding", c => c with { OutputPadding = (0, -3) }, ["(0, -3)", "at least 0"] },
        { "outputPadding", c => c with { OutputPadding = (2, 0) }, ["height is 2", "less than 2", "stride 2"] },
        { "outputPadding", c => c with { OutputPadding = (0, 5), Dilation = 4 }, ["width is 5", "less than 4"] },
        { "inputSize", c => c with { InputShape = new(1, 2, 0, 3) }, ["(0, 3)", "at least 1"] },
        { "inputSize", c => c with { InputShape = new(1, 2, 3, 0) }, ["(3, 0)", "at least 1"] },
        { "batch", c => c with { InputShape = new(-1, 2, 3, 3) }, ["-1", "at least 0"] },
        { "inChannels", c => c with { InputShape = new(1, 0, 3, 3) }, ["0", "at least 1"] },
        { "inChannels", c => c with { InputShape = new(1, 3, 3, 3), Groups = 2 }, ["3", "2 groups"] },
        { "outChannels", c => c with { OutChannels = 0 }, ["0", "at least 1"] },
        { "outChannels", c => c with { OutChannels = 5, Groups = 2 }, ["5", "2 groups"] },
        { "layout", c => c with { Layout = (TensorLayout)7 }, ["7", "Nchw (0)", "Nhwc (1)"] },
        { "input", c => c with { InputLength = 17 }, ["17", "(1, 2, 3, 3)", "18"] },
        { "weight", c => c with { WeightLength = 53 }, ["53", "(2, 3, 3, 3)", "54"] },
        { "bias", c => c with { BiasLength = 2 }, ["2 elements", "empty", "3 output channels"] },
        { "output", c => c with { OutputLength = 146 }, ["146", "(1, 3, 7, 7)", "147"] },
        { "input", c => c with { InputShape = new(65536, 2, 256, 128) }, ["4294967296", "2147483647"] },
        { "output", c => c with { InputShape = new(1024, 2, 256, 512), OutChannels = 16 }, ["2147483647", "split"] },
        { "weight", c => c with { KernelSize = 32768, Padding = 16384 }, ["(2, 3, 32768, 32768)", "6442450944"] },
    };

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_refused_number_is_named(string parameter, Func<Arguments, Arguments> change, string[] fragments)
    {
        _arguments = change(_arguments);
        float[] output = NewOutput();
        ArgumentException refusal = Assert.ThrowsAny<ArgumentException>(() => _arguments.Run(output));
        Assert.Equal(parameter, refusal.ParamName);
        Assert.All(fragments, fragment => Assert.Contains(fragment, refusal.Message, StringComparison.Ordinal));
        Assert.All(output, element => Assert.Equal(Untouched, element));
    }

    [Fact]
    public void An_output_of_which_nothing_is_left_is_explained()
    {
        _arguments = _arguments with { Padding = (4, 0) };
        float[] output = NewOutput();
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => _arguments.Run(output));
        Assert.Contains("height would be -1 = (3 - 1)·2 - 2·4 + 1·(3 - 1) + 0 + 1", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("at most 3", refusal.Message, StringComparison.Ordinal);
        Assert.All(output, element => Assert.Equal(Untouched, element));
    }

    [Fact]
    public void An_extent_that_overflows_is_refused()
    {
        ConvTranspose2dParameters parameters = new(stride: (1, int.MaxValue));
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => parameters.OutputSize(3, 1));
        Assert.Contains("width would be 4294967295", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("2147483647", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Extremes_neither_wrap_nor_overflow()
    {
        ConvTranspose2dParameters parameters = new(int.MaxValue, 0, int.MaxValue - 1, 1, int.MaxValue);
        Assert.Throws<ArgumentException>(() => parameters.OutputSize(int.MaxValue, int.MaxValue));
        TensorShape huge = new(int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue);
        ArgumentException refusal =
            Assert.Throws<ArgumentException>(() => new ConvTranspose2dParameters().OutputShape(huge, 1, 1));
        Assert.Contains(
            Int128.Parse("21267647892944572736998860269687930881", CultureInfo.InvariantCulture).ToString(
                CultureInfo.InvariantCulture),
            refusal.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("input")]
    [InlineData("weight")]
    [InlineData("bias")]
    public void An_output_that_overlaps_what_is_read_is_refused(string overlapped)
    {
        float[] memory = new float[147 + 54];
        Array.Fill(memory, Untouched);
        Span<float> output = memory.AsSpan(0, 147);
        ArgumentException? refusal = null;
        try
        {
            Functional.ConvTranspose2d<float>(
                overlapped == "input" ? memory.AsSpan(146, 18) : new float[18], new(1, 2, 3, 3),
                overlapped == "weight" ? memory.AsSpan(146, 54) : new float[54], 3, 3,
                overlapped == "bias" ? memory.AsSpan(146, 3) : new float[3], new(2), output);
        }
        catch (ArgumentException exception)
        {
            refusal = exception;
        }

        Assert.Equal("output", refusal?.ParamName);
        Assert.Contains($"of the {overlapped}", refusal!.Message, StringComparison.Ordinal);
        Assert.Contains("element 146", refusal.Message, StringComparison.Ordinal);
        Assert.All(memory, element => Assert.Equal(Untouched, element));
    }

    [Fact]
    public void Only_the_used_parts_must_not_overlap()
    {
        float[] memory = new float[500];
        Functional.ConvTranspose2d<float>(
            memory.AsSpan(200), new(1, 2, 3, 3), memory.AsSpan(300), 3, 3, memory.AsSpan(400), new(2), memory);
        Functional.ConvTranspose2d<float>(
            memory, new(1, 2, 3, 3), memory.AsSpan(18), 3, 3, memory.AsSpan(72), new(2), memory.AsSpan(75));
    }

    [Fact]
    public void An_unsupported_element_type_is_named_with_the_supported_ones()
    {
        NotSupportedException refusal = Assert.Throws<NotSupportedException>(
            () => Functional.ConvTranspose2d<int>([1], new(1, 1, 1, 1), [1], 1, 1, [], new(), new int[1]));
        Assert.All(
            ["System.Int32", "System.Single", "System.Double"],
            name => Assert.Contains(name, refusal.Message, StringComparison.Ordinal));
        Assert.Throws<NotSupportedException>(() => new ConvTranspose2d<Half>(1, 1, 1));
    }

    [Fact]
    public void A_batch_of_0_writes_nothing_and_is_still_checked()
    {
        _arguments = _arguments with { InputShape = new(0, 2, 3, 3) };
        float[] output = NewOutput();
        _arguments.Run(output);
        Assert.All(output, element => Assert.Equal(Untouched, element));
        Assert.ThrowsAny<ArgumentException>(() => (_arguments with { Stride = 0 }).Run(output));
        Assert.ThrowsAny<ArgumentException>(() => (_arguments with { WeightLength = 53 }).Run(output));
    }

    [Fact]
    public void What_follows_in_longer_buffers_stays_as_it_is()
    {
        float[] output = NewOutput();
        _arguments = _arguments with { InputLength = 30, WeightLength = 60, BiasLength = 9, OutputLength = 160 };
        _arguments.Run(output);
        Assert.All(output.AsSpan(0, 147).ToArray(), element => Assert.Equal(0, element));
        Assert.All(output.AsSpan(147).ToArray(), element => Assert.Equal(Untouched, element));
    }

    private static float[] NewOutput()
    {
        float[] output = new float[200];
        Array.Fill(output, Untouched);
        return output;
    }

    public sealed record Arguments
    {
        public TensorShape InputShape { get; init; } = new(1, 2, 3, 3);

        public int OutChannels { get; init; } = 3;

        public Size2 KernelSize { get; init; } = 3;

        public Size2 Stride { get; init; } = 2;

        public Size2 Padding { get; init; }

        public Size2 OutputPadding { get; init; }

        public Size2 Dilation { get; init; } = 1;

        public int Groups { get; init; } = 1;

        public TensorLayout Layout { get; init; }

        public int InputLength { get; init; } = 18;

        public int WeightLength { get; init; } = 54;

        public int BiasLength { get; init; } = 3;

        public int OutputLength { get; init; } = 147;

        public void Run(float[] output) => Functional.ConvTranspose2d<float>(
            new float[InputLength], InputShape, new float[WeightLength], OutChannels, KernelSize, new float[BiasLength],
            new(Stride, Padding, OutputPadding, Groups, Dilation), output.AsSpan(0, OutputLength), Layout);
    }
}
