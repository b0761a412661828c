using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;
using KernelGen.Generator.Planning;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

/// <summary>The table of taps says what the phases say, from wherever a row begins.</summary>
public class ColumnTableTests
{
    public static TheoryData<int> Factors => [.. Enumerable.Range(2, BilinearFiller.MaxFactor - 1)];

    [Theory]
    [MemberData(nameof(Factors))]
    public void Taps_are_those_of_the_phases(int factor)
    {
        foreach (int padding in new[] { 0, BilinearFiller.CanonicalPadding(factor), factor - 1, 3 * factor + 1 })
        {
            AxisPhases phases = AxisPhases.Lower(new AxisSpec(factor, padding, 0));
            foreach (int channels in new[] { 1, 2, 3, 4, 15 })
                AssertTaps(phases, channels);
        }
    }

    [Theory]
    [MemberData(nameof(Factors))]
    public void No_later_element_reads_before_the_first(int factor)
    {
        ColumnTable table = Table(factor, channels: 3);
        for (int element = 0; element < 2 * table.Period; element++)
        {
            Assert.InRange(table.First(element), int.MinValue, Math.Min(table.Nearer(element), table.Farther(element)));
            Assert.InRange(table.First(element), int.MinValue, table.First(element + 1));
        }
    }

    [Theory]
    [MemberData(nameof(Factors))]
    public void The_reach_holds_every_tap_of_a_vector_and_no_less_would(int factor)
    {
        foreach (int channels in new[] { 1, 3, 4 })
        {
            ColumnTable table = Table(factor, channels);
            foreach (int lanes in new[] { 4, 8, 16 })
            {
                int[] spans = [.. Enumerable.Range(0, 2 * table.Period).Select(start => Span(table, start, lanes))];
                Assert.Equal(spans.Max(), table.Reach(lanes));
            }
        }
    }

    [Theory]
    [InlineData(2, "1/4")]
    [InlineData(3, null)]
    [InlineData(4, null)]
    public void One_distance_is_common_to_all_phases_or_none_is(int factor, string? distance) =>
        Assert.Equal(distance, Table(factor, channels: 1).CommonDistance?.ToString());

    // Factor 2: 3/4 of the pixel before and 1/4 of its own, then the other way round. Factor 3: 2/3 and 1/3, and a copy.
    [Theory]
    [InlineData(2, 1, new[] { -1, 0, 0, 1, 1 }, new[] { 0, -1, 1, 0, 2 }, new[] { -1, -1, 0, 0, 1 }, 1, false, 4)]
    [InlineData(3, 2, new[] { -2, -1, 0, 1, 0, 1, 0, 1 }, new[] { 0, 1, -2, -1, 0, 1, 2, 3 }, new[] { -2, -2, -2, -1, 0, 0, 0, 0 }, 2, true, 4)]
    [InlineData(1, 3, new[] { 0, 1, 2, 3, 4 }, new[] { 0, 1, 2, 3, 4 }, new[] { 0, 1, 2, 3, 4 }, 0, false, 4)]
    public void Small_factors(int factor, int channels, int[] nearer, int[] farther, int[] first, int start, bool hasCopies, int reachOf4)
    {
        ColumnTable table = Table(factor, channels);
        int[] elements = [.. Enumerable.Range(0, nearer.Length)];
        Assert.Equal((factor * channels, channels, start), (table.Period, table.Channels, table.Start));
        Assert.Equal(nearer, elements.Select(table.Nearer));
        Assert.Equal(farther, elements.Select(table.Farther));
        Assert.Equal(nearer.Zip(farther, Math.Min), elements.Select(table.Left));
        Assert.Equal(nearer.Zip(farther, Math.Max), elements.Select(table.Right));
        Assert.Equal(first, elements.Select(table.First));
        Assert.Equal((hasCopies, reachOf4), (table.HasCopies, table.Reach(4)));
    }

    private static ColumnTable Table(int factor, int channels) =>
        new(AxisPhases.Lower(AxisSpec.Canonical(factor)), channels);

    private static int Span(ColumnTable table, int start, int lanes) => Enumerable
        .Range(start, lanes)
        .Max(element => Math.Max(table.Nearer(element), table.Farther(element))) + 1 - table.First(start);

    private static void AssertTaps(AxisPhases phases, int channels)
    {
        var table = new ColumnTable(phases, channels);
        for (int element = 0; element < 2 * table.Period; element++)
        {
            int input = phases.FirstInputOf(element / channels, out Phase phase);
            int group = (element + table.Start) / table.Period * channels;
            int place = (element + table.Start) % table.Period;
            int ElementOf(Tap tap) => (input + tap.InputOffset) * channels + element % channels;
            Assert.Equal(ElementOf(phase.Nearer), group + table.Nearer(place));
            Assert.Equal(ElementOf(phase.Farther ?? phase.Nearer), group + table.Farther(place));
            Assert.Equal(phase.Distance, table.Distance(place));
        }
    }
}
