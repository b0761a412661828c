using Xunit;

namespace KernelGen.Runtime.Tests.Shapes;

/// <summary>What is cropped at both ends, what comes out, and which parameters are refused.</summary>
public class BilinearUpsampleParametersTests
{
    [Fact]
    public void Without_padding_the_output_is_the_factor_times_the_input() => Assert.All(
        Enumerable.Range(1, 64),
        factor =>
        {
            foreach (BorderMode border in Enum.GetValues<BorderMode>())
            {
                BilinearUpsampleParameters parameters = new((factor, 65 - factor), border);
                Assert.Equal(new Size2(7 * factor, 5 * (65 - factor)), parameters.OutputSize((7, 5)));
                Assert.Equal(new Size2(factor / 2, (65 - factor) / 2), parameters.PadStart());
            }
        });

    public static TheoryData<BilinearUpsampleParameters, Size2, Size2, Size2> Paddings => new()
    {
        { Zero, (1, 1), (1, 1), (8, 15) },
        { Zero with { Padding = (0, 5) }, (0, 5), (0, 5), (10, 7) },
        { Zero with { OutputPadding = (1, 2) }, (1, 1), (0, -1), (9, 17) },
        { Zero with { Padding = (2, 0), OutputPadding = (0, 2) }, (2, 0), (2, -2), (6, 19) },
        { Zero with { PaddingEnd = (-7, 1) }, (1, 1), (-7, 1), (16, 15) },
        { Zero with { Padding = 3, PaddingEnd = (2, 0) }, (3, 3), (2, 0), (5, 14) },
    };

    [Theory]
    [MemberData(nameof(Paddings))]
    public void Padding_crops_both_ends(BilinearUpsampleParameters parameters, Size2 start, Size2 end, Size2 outputSize)
    {
        Assert.Equal((start, end), (parameters.PadStart(), parameters.PadEnd()));
        Assert.Equal(outputSize, parameters.OutputSize((4, 5)));
    }

    public static TheoryData<BilinearUpsampleParameters, string, string> Refusals => new()
    {
        { new((0, 2)), "Factor", "Factor (height, width) must be from (1, 1) to (64, 64), but is (0, 2)." },
        { new((2, 0)), "Factor", "but is (2, 0)." },
        { new((65, 2)), "Factor", "but is (65, 2)." },
        { new((2, 65)), "Factor", "but is (2, 65)." },
        { new(2, (BorderMode)2), "Border", "The border must be Replicate or Zero." },
        { new(2) { Padding = 0 }, "Padding", "Padding has no meaning with BorderMode.Replicate" },
        { new(2) { PaddingEnd = 0 }, "Padding", "Padding has no meaning with BorderMode.Replicate" },
        { new(2) { OutputPadding = 0 }, "Padding", "Padding has no meaning with BorderMode.Replicate" },
        { Zero with { PaddingEnd = 0, OutputPadding = 0 }, "PaddingEnd", "PaddingEnd and OutputPadding both say how much is cropped at the end" },
        { Zero with { Padding = (0, -1) }, "Padding", "must be from (0, 0) to (1000000, 1000000), but is (0, -1)." },
        { Zero with { Padding = (1_000_001, 0) }, "Padding", "but is (1000001, 0)." },
        { Zero with { PaddingEnd = (-1_000_001, 0) }, "PaddingEnd", "must be from (-1000000, -1000000) to (1000000, 1000000), but is (-1000001, 0)." },
        { Zero with { PaddingEnd = (0, 1_000_001) }, "PaddingEnd", "but is (0, 1000001)." },
        { Zero with { OutputPadding = (-1, 0) }, "OutputPadding", "must be from (0, 0) to (1, 2), but is (-1, 0)." },
        { Zero with { OutputPadding = (2, 0) }, "OutputPadding", "but is (2, 0)." },
        { Zero with { OutputPadding = (0, 3) }, "OutputPadding", "but is (0, 3)." },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_refused_parameter_is_named(BilinearUpsampleParameters parameters, string parameter, string message)
    {
        foreach (Func<Size2> call in new Func<Size2>[] { parameters.PadStart, parameters.PadEnd, () => parameters.OutputSize(4) })
        {
            ArgumentException refusal = Assert.ThrowsAny<ArgumentException>(() => call());
            Assert.Equal(parameter, refusal.ParamName);
            Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_largest_numbers_are_accepted()
    {
        Assert.Equal(1_000_000, (Zero with { Padding = 1_000_000 }).PadStart().Height);
        Assert.Equal((1_000_000, -1_000_000), PadEndOf((1_000_000, -1_000_000)));
        Assert.Equal((-1_000_000, 1_000_000), PadEndOf((-1_000_000, 1_000_000)));

        static (int Height, int Width) PadEndOf(Size2 end)
        {
            Size2 found = (Zero with { PaddingEnd = end }).PadEnd();
            return (found.Height, found.Width);
        }
    }

    [Theory]
    [InlineData(0, 5, "height", "'height' counts input rows and must be at least 1, but is 0.")]
    [InlineData(5, 0, "width", "'width' counts input columns and must be at least 1, but is 0.")]
    public void An_input_without_pixels_is_refused(int height, int width, string parameter, string message)
    {
        ArgumentOutOfRangeException refusal =
            Assert.Throws<ArgumentOutOfRangeException>(() => new BilinearUpsampleParameters(2).OutputSize((height, width)));
        Assert.Equal(parameter, refusal.ParamName);
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>Two rows and three columns for each pixel.</summary>
    private static BilinearUpsampleParameters Zero => new((2, 3), BorderMode.Zero);
}
