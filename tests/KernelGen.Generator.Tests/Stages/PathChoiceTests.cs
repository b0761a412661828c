using KernelGen.Generator.Model;
using KernelGen.Generator.Planning;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

/// <summary>
/// How vectors of each width take their taps: lanes, form, windows where there are two, vectors side by side, and
/// "by pixel" where the last vector of a pixel overlaps.
/// </summary>
public class PathChoiceTests
{
    [Theory]
    [InlineData(2, 2, 1, "16 Lanes x4", "8 Lanes x2", "4 Lanes x2")]
    [InlineData(1, 5, 1, "16 Lanes x4", "8 Lanes x2", "4 Lanes x2")]
    [InlineData(3, 3, 3, "16 Lanes x4", "8 Lanes x2", "4 Lanes of 2 x2")]
    [InlineData(4, 4, 4, "16 Lanes x4", "8 Lanes of 2 x2", "4 Channels x2")]
    [InlineData(2, 2, 8, "16 Lanes of 2 x4", "8 Channels x2", "4 Channels x2")]
    [InlineData(2, 2, 15, "16 Lanes of 2 x4", "8 Channels by pixel x1", "4 Channels by pixel x1")]
    [InlineData(2, 2, 16, "16 Channels x4", "8 Channels x2", "4 Channels x2")]
    [InlineData(2, 2, 21, "16 Channels by pixel x1", "8 Channels by pixel x1", "4 Channels by pixel x1")]
    [InlineData(5, 1, 2, "16 Copies x4", "8 Copies x2", "4 Copies x2")]
    public void Of_float(int rows, int columns, int channels, string with512, string with256, string with128) => Assert.Equal(
        [with512, with256, with128, columns == 1 ? "1 Copies x4" : "1 Channels x4"],
        Plans.Of(rows, columns, channels).Paths.Select(Describe));

    // Pairs of taps, in blocks of 128 bits before AVX-512; sums of 32 bits leave no registers for a second vector.
    [Theory]
    [InlineData(2, 2, 1, "64 Lanes x2", "32 Blocks x2", "16 Blocks x2")]
    [InlineData(3, 3, 3, "64 Lanes x2", "32 Blocks x2", "16 Blocks x2")]
    [InlineData(2, 2, 8, "64 Lanes x2", "32 Blocks x2", "16 Blocks x2")]
    [InlineData(2, 2, 9, "64 Lanes x2", null, null)]
    [InlineData(2, 2, 16, "64 Lanes x2", "16 Channels x2", "16 Channels x2")]
    [InlineData(2, 2, 21, "64 Lanes x2", "16 Channels by pixel x1", "16 Channels by pixel x1")]
    [InlineData(2, 2, 63, "32 Channels by pixel x1", "32 Channels by pixel x1", "16 Channels by pixel x1")]
    [InlineData(2, 2, 64, "64 Channels x2", "32 Channels x2", "16 Channels x2")]
    [InlineData(2, 3, 70, "64 Channels by pixel x1", "32 Channels by pixel x1", "16 Channels by pixel x1")]
    [InlineData(16, 16, 5, "64 Lanes x1", "32 Blocks x1", "16 Blocks x1")]
    [InlineData(5, 1, 2, "64 Copies x2", "32 Copies x2", "16 Copies x2")]
    public void Of_bytes(int rows, int columns, int channels, string? with512, string? with256, string? with128)
    {
        KernelPlan plan = Plans.Of(rows, columns, channels, ElementType.UInt8);
        Assert.Equal(
            [.. new[] { with512, with256, with128 }.OfType<string>(), columns == 1 ? "1 Copies x4" : "1 Channels x4"],
            plan.Paths.Select(Describe));
        foreach (PathPlan path in plan.Paths.Where(path => path.Width != VectorWidth.Scalar))
        {
            Assert.Equal((2, plan.Integers!.SumBytes), (path.TapVectors, path.SumVectors));
            Assert.Equal(path.Form == ColumnForm.Blocks ? 16 : path.Lanes, path.InputElements);
        }
    }

    // Blocks of 128 bits are windows of 8 elements and 4 sums.
    [Theory]
    [InlineData(2, 2, 1, "32 Lanes x2", "16 Blocks x2", "8 Blocks x2")]
    [InlineData(4, 4, 4, "32 Lanes x2", "16 Blocks x2", "8 Blocks x2")]
    [InlineData(2, 2, 8, "32 Lanes x2", "8 Channels x2", "8 Channels x2")]
    [InlineData(16, 16, 5, "32 Lanes x2", null, null)]
    [InlineData(2, 2, 16, "16 Channels x2", "16 Channels x2", "8 Channels x2")]
    [InlineData(2, 2, 32, "32 Channels x2", "16 Channels x2", "8 Channels x2")]
    [InlineData(2, 2, 21, "16 Channels by pixel x1", "16 Channels by pixel x1", "8 Channels by pixel x1")]
    [InlineData(4, 1, 2, "32 Copies x2", "16 Copies x2", "8 Copies x2")]
    public void Of_16_bits(int rows, int columns, int channels, string with512, string? with256, string? with128)
    {
        KernelPlan plan = Plans.Of(rows, columns, channels, ElementType.UInt16);
        Assert.Equal(
            [.. new[] { with512, with256, with128 }.OfType<string>(), columns == 1 ? "1 Copies x4" : "1 Channels x4"],
            plan.Paths.Select(Describe));
        foreach (PathPlan path in plan.Paths.Where(path => path.Width != VectorWidth.Scalar))
        {
            Assert.Equal((2, 2), (path.TapVectors, path.SumVectors));
            Assert.Equal(path.Form == ColumnForm.Blocks ? 8 : path.Lanes, path.InputElements);
        }
    }

    [Theory]
    [InlineData(nameof(ElementType.Float32), 16, "the 16 channels of a pixel fill vectors of 16, so taps are loads without a shuffle")]
    [InlineData(nameof(ElementType.Float32), 21, "the 21 channels of a pixel take vectors of 16, the last of which overlaps; taps are loads without a shuffle")]
    [InlineData(nameof(ElementType.Float32), 8, "one output element in each lane, whose taps are shuffled out of 2 loads")]
    [InlineData(nameof(ElementType.Float32), 1, "one output element in each lane, whose taps are shuffled out of one load")]
    [InlineData(nameof(ElementType.UInt8), 64, "the 64 channels of a pixel fill vectors of 64; taps are loads, interleaved, multiplied by their weights and added")]
    [InlineData(nameof(ElementType.UInt8), 70, "the 70 channels of a pixel take vectors of 64, the last of which overlaps; taps are loads, interleaved, multiplied by their weights and added")]
    public void The_reason_of_the_widest_path(string element, int channels, string reason)
    {
        KernelPlan plan = Plans.Of(2, 2, channels, Enum.Parse<ElementType>(element));
        Assert.Equal(reason, plan.Paths[0].Reason);
        Assert.Equal("one element at a time", plan.Paths[^1].Reason);
    }

    [Theory]
    [InlineData(2, 2, 1, 16)]
    [InlineData(2, 2, 16, 0)]
    [InlineData(4, 4, 4, 16)]
    [InlineData(5, 1, 2, 0)]
    public void Tables_serve_the_widest_vector_of_lanes(int rows, int columns, int channels, int lanes) =>
        Assert.Equal(lanes, Plans.Of(rows, columns, channels).TableLanes);

    // Rows that are known to be short have paths only as wide as an input row or an output row holds.
    [Theory]
    [InlineData(16, 2, 1, new[] { 512, 256, 128, 0 })]
    [InlineData(15, 2, 1, new[] { 256, 128, 0 })]
    [InlineData(7, 2, 1, new[] { 128, 0 })]
    [InlineData(4, 2, 2, new[] { 256, 128, 0 })]
    [InlineData(1, 2, 3, new[] { 0 })]
    public void Rows_of_a_known_width_hold_a_vector_or_have_no_path_of_it(int width, int factor, int channels, int[] widths) =>
        Assert.Equal(widths, Plans.OfWidth(factor, factor, channels, ElementType.Float32, width).Paths.Select(path => (int)path.Width));

    // Padding may leave an output that is narrower than the input.
    [Theory]
    [InlineData(17, 1, new[] { 512, 256, 128, 0 })]
    [InlineData(18, 1, new[] { 256, 128, 0 })]
    [InlineData(20, 2, new[] { 256, 128, 0 })]
    [InlineData(20, 3, new[] { 128, 0 })]
    public void Rows_of_the_output_count_too(int padding, int padEnd, int[] widths)
    {
        KernelSpec wide = Plans.Of(2, 2).Spec with { Width = 12 };
        KernelSpec spec = wide with { Columns = new AxisSpec(2, padding, padEnd), Channels = 2, Layout = Layout.Interleaved };
        Assert.Equal(widths, KernelPlanner.Plan(spec, Lowering.PhaseTable.Lower(spec)).Paths.Select(path => (int)path.Width));
    }

    // 64 output rows, or the nearest number of input rows below, but two at least; half of them where stores are streamed.
    [Theory]
    [InlineData(1, 64, 32, false)]
    [InlineData(2, 32, 16, true)]
    [InlineData(3, 21, 10, true)]
    [InlineData(4, 16, 8, true)]
    [InlineData(5, 12, 6, false)]
    [InlineData(16, 4, 2, false)]
    [InlineData(32, 2, 2, false)]
    [InlineData(64, 2, 2, false)]
    public void Bands_and_rows_that_are_written_out(int rows, int inputRows, int streamed, bool unrolls)
    {
        KernelPlan plan = Plans.Of(rows, 2);
        Assert.Equal((inputRows, streamed, unrolls), (plan.Band.InputRows, plan.Band.StreamedInputRows, plan.UnrollsRows));
        Assert.Equal((rows > 1, true), (plan.BlendsRows, plan.InterpolatesColumns));
    }

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(1, 2, false)]
    [InlineData(2, 1, false)]
    [InlineData(2, 2, false)]
    public void Only_what_interpolates_nothing_has_no_paths(int rows, int columns, bool fallsBack)
    {
        KernelPlan plan = Plans.Of(rows, columns);
        Assert.Equal(fallsBack ? Strategy.Fallback : Strategy.Strips, plan.Strategy);
        Assert.Equal(fallsBack ? 0 : 4, plan.Paths.Length);
        Assert.Equal((Strategy.Fallback, 0), (Half(rows, columns).Strategy, Half(rows, columns).Paths.Length));

        static KernelPlan Half(int rows, int columns) => Plans.Of(rows, columns, element: ElementType.Float16);
    }

    private static string Describe(PathPlan path) =>
        $"{path.Lanes} {path.Form}{(path.Windows > 1 ? $" of {path.Windows}" : "")}{(path.GoesByPixel ? " by pixel" : "")} x{path.StripVectors}";
}
