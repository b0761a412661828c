using System.Globalization;
using System.Numerics;
using KernelGen.Testing;
using Xunit;

namespace KernelGen.Runtime.Tests.Upsampling;

/// <summary>The function refuses the same for every element type, and before it writes.</summary>
public class UpsampleRefusalTests
{
    public static TheoryData<string?, Func<Arguments, Arguments>, string> Refusals => new()
    {
        { "batch", a => a with { Shape = new(-1, 3, 4, 5) }, "at least 0, but is -1" },
        { "inputShape", a => a with { Shape = new(1, 0, 4, 5) }, "at least 1, but is 0" },
        { "height", a => a with { Shape = new(1, 3, 0, 5) }, "at least 1, but is 0" },
        { "width", a => a with { Shape = new(1, 3, 4, 0) }, "at least 1, but is 0" },
        { "layout", a => a with { Layout = (TensorLayout)7 }, "layout is 7, which no TensorLayout has; use Nchw (0) or Nhwc (1)" },
        { "Factor", a => a with { Parameters = new((2, 65)) }, "from (1, 1) to (64, 64), but is (2, 65)" },
        { "Border", a => a with { Parameters = new(2, (BorderMode)2) }, "Replicate or Zero" },
        { "Padding", a => a with { Parameters = new(2) { Padding = 1 } }, "no meaning" },
        { "OutputPadding", a => a with { Parameters = new(2, BorderMode.Zero) { OutputPadding = 2 } }, "to (1, 1), but is (2, 2)" },
        { "height", a => a with { Parameters = new(2, BorderMode.Zero) { Padding = 9 } }, "leaves an output height of -8" },
        { "inputRowStride", a => a with { InputRowStride = 4 }, "must be at least 5, but is 4" },
        { "outputRowStride", a => a with { OutputRowStride = 9 }, "must be at least 10, but is 9" },
        { "input", a => a with { InputLength = 59 }, "59 elements; this call needs at least 60" },
        { "output", a => a with { OutputLength = 239 }, "239 elements; this call needs at least 240" },
        { "output", a => a with { Overlap = 1 }, "overlaps" },
        { null, a => a with { Shape = new(1, 3, 65536, 65536) }, "12884901888 elements; at most 2147483647" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_refused_argument_is_named(string? parameter, Func<Arguments, Arguments> change, string message)
    {
        AssertRefused<byte>(parameter, change, message);
        AssertRefused<ushort>(parameter, change, message);
        AssertRefused<Half>(parameter, change, message);
        AssertRefused<float>(parameter, change, message);
        AssertRefused<double>(parameter, change, message);
    }

    [Fact]
    public void An_unsupported_element_type_is_named_with_the_supported_ones()
    {
        AssertNotSupported<int>();
        AssertNotSupported<sbyte>();
        AssertNotSupported<short>();
        AssertNotSupported<char>();
        AssertNotSupported<decimal>();
    }

    [Fact]
    public void Numbers_in_messages_do_not_depend_on_the_culture()
    {
        CultureInfo culture = CultureInfo.CurrentCulture;
        CultureInfo other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        other.NumberFormat.NegativeSign = "minus ";
        CultureInfo.CurrentCulture = other;
        try
        {
            BilinearUpsampleParameters parameters = new(2, BorderMode.Zero) { PaddingEnd = -1_000_001 };
            ArgumentException refusal = Assert.ThrowsAny<ArgumentException>(() => parameters.OutputSize(4));
            Assert.Contains(
                "from (-1000000, -1000000) to (1000000, 1000000), but is (-1000001, -1000001)", refusal.Message,
                StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void What_follows_in_longer_buffers_stays_as_it_is_and_an_empty_batch_writes_nothing()
    {
        byte[] output = new byte[250];
        (new Arguments() with { InputLength = 70, OutputLength = 250, Shape = new(0, 3, 4, 5) }).Run<byte>(output, 99);
        Assert.All(output, value => Assert.Equal(99, value));
        (new Arguments() with { InputLength = 70, OutputLength = 250 }).Run<byte>(output, 99);
        Assert.All(output[..240], value => Assert.Equal(0, value));
        Assert.All(output[240..], value => Assert.Equal(99, value));
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        AssertAllocatesNothing<byte>();
        AssertAllocatesNothing<ushort>();
        AssertAllocatesNothing<Half>();
        AssertAllocatesNothing<float>();
        AssertAllocatesNothing<double>();
    }

    private static void AssertRefused<T>(string? parameter, Func<Arguments, Arguments> change, string message)
        where T : unmanaged, INumberBase<T>
    {
        T untouched = T.CreateChecked(99);
        T[] memory = new T[400];
        ArgumentException refusal =
            Assert.ThrowsAny<ArgumentException>(() => change(new Arguments()).Run(memory, untouched));
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        if (parameter is not null)
            Assert.Equal(parameter, refusal.ParamName);
        Assert.All(memory, value => Assert.Equal(untouched, value));
    }

    private static void AssertNotSupported<T>()
        where T : unmanaged
    {
        NotSupportedException refusal = Assert.Throws<NotSupportedException>(
            () => Functional.BilinearUpsample<T>(new T[4], new TensorShape(1, 1, 2, 2), 2, new T[16]));
        Assert.Contains("byte, ushort, Half, float and double", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(typeof(T).ToString(), refusal.Message, StringComparison.Ordinal);
    }

    private static void AssertAllocatesNothing<T>()
        where T : unmanaged
    {
        T[] input = new T[60];
        T[] output = new T[240 * 16];
        Assert.Equal(0, Allocation.By(() =>
        {
            Functional.BilinearUpsample<T>(input, new TensorShape(1, 3, 4, 5), (64, 1), output, BorderMode.Zero);
            Functional.BilinearUpsample<T>(input, new TensorShape(1, 3, 4, 5), (3, 5), output, layout: TensorLayout.Nhwc);
        }));
    }

    public sealed record Arguments
    {
        public TensorShape Shape { get; init; } = new(1, 3, 4, 5);

        public BilinearUpsampleParameters Parameters { get; init; } = new(2);

        public TensorLayout Layout { get; init; }

        public int? InputRowStride { get; init; }

        public int? OutputRowStride { get; init; }

        public int InputLength { get; init; } = 60;

        public int OutputLength { get; init; } = 240;

        /// <summary>Elements of the output that are the last of the input.</summary>
        public int Overlap { get; init; }

        /// <summary>Runs on the beginning of a memory that holds a value; the input, if apart, is all 0.</summary>
        public void Run<T>(T[] memory, T untouched)
            where T : unmanaged
        {
            memory.AsSpan().Fill(untouched);
            Span<T> output = memory.AsSpan(0, OutputLength);
            Span<T> input = Overlap > 0 ? memory.AsSpan(OutputLength - Overlap, InputLength) : new T[InputLength];
            Functional.BilinearUpsample<T>(
                input, Shape, Parameters, output, Layout, InputRowStride, OutputRowStride);
        }
    }
}
