using System.Globalization;
using KernelGen.Generator.Tests.Testing;
using Xunit;

namespace KernelGen.Generator.Tests.Incremental;

/// <summary>The same source gives the same bytes, on every machine and in every language.</summary>
public class DeterminismTests
{
    private const string Source =
        """
        public static partial class Images
        {
            [BilinearUpsample(Factor = 2)]
            public static partial void Double(ReadOnlySpan<float> input, int height, int width, Span<float> output);

            [BilinearUpsample(Factor = 3, Border = BorderMode.Zero, Channels = 3, Layout = TensorLayout.Nhwc, Padding = 0)]
            public static partial void Triple(ReadOnlySpan<double> input, int height, int width, Span<double> output);

            [ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelHeight = 1, KernelWidth = 2, Weights = nameof(Taps), ClampMin = -0.5)]
            public static partial void Convolve(ReadOnlySpan<float> input, int height, int width, Span<float> output);

            public static ReadOnlySpan<float> Taps => [0.1f, -1.5f];

            [BilinearUpsample(Factor = 1)]
            public static partial void Copy(ReadOnlySpan<float> input, int height, int width, Span<float> output);
        }
        """;

    private static string[] Generate(string source) =>
        [.. Compilations.Create(source).RunGenerator().Sources.Select(file => $"{file.HintName}\n{file.SourceText}")];

    [Fact]
    public void Two_runs_agree() => Assert.Equal(Generate(Source), Generate(Source));

    [Fact]
    public void Line_ends_are_the_same_whatever_the_users_are()
    {
        string[] files = Generate(Source);
        Assert.All(files, file => Assert.DoesNotContain('\r', file));
        Assert.Equal(files, Generate(Source.ReplaceLineEndings("\r\n")));
    }

    [Fact]
    public void The_users_culture_does_not_show()
    {
        string[] expected = Generate(Source);
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("")
        {
            NumberFormat = new NumberFormatInfo { NumberDecimalSeparator = ",", NegativeSign = "~" },
        };
        try
        {
            Assert.Equal(expected, Generate(Source));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Files_end_in_one_line_end_and_hold_no_trailing_space() => Assert.All(
        Generate(Source),
        file =>
        {
            Assert.EndsWith("}\n", file, StringComparison.Ordinal);
            Assert.All(file.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
            Assert.DoesNotContain('\t', file);
        });
}
