using System.Collections.Immutable;
using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;
using KernelGen.Generator.Planning;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

/// <summary>The arithmetic of whole numbers in figures.</summary>
public class IntegerValueTests
{
    // Elements b, weights over n and m: sums reach (2^b - 1)·n·m + n·m/2, and take 16 bits where these hold them and some
    // 16-bit multiplier divides. The upper half is taken where n·m is a power of two, at most 2^b, and the windows do.
    [Theory]
    [InlineData(false, 2, 2, 1, 4, 4, 2, 16)]
    [InlineData(false, 4, 4, 4, 8, 8, 2, 4)]
    [InlineData(false, 8, 8, 1, 16, 16, 2, 1)]
    [InlineData(false, 16, 8, 1, 32, 16, 4, 0)]
    [InlineData(false, 2, 2, 8, 4, 4, 2, 0)]
    [InlineData(false, 2, 2, 16, 4, 4, 2, 16)]
    [InlineData(false, 3, 3, 3, 3, 3, 2, 0)]
    [InlineData(false, 1, 5, 1, 1, 5, 2, 0)]
    [InlineData(false, 4, 1, 1, 8, 1, 2, 0)]
    [InlineData(false, 1, 4, 1, 1, 8, 2, 0)]
    [InlineData(false, 15, 17, 1, 15, 17, 2, 0)]
    [InlineData(false, 63, 5, 1, 63, 5, 4, 0)]
    [InlineData(true, 2, 2, 1, 4, 4, 4, 4096)]
    [InlineData(true, 4, 4, 4, 8, 8, 4, 0)]
    [InlineData(true, 64, 64, 64, 128, 128, 4, 4)]
    public void Sums(bool are16Bits, int rows, int columns, int channels, int rowDenominator, int columnDenominator, int sumBytes, int scale)
    {
        IntegerPlan plan = Plans.Of(rows, columns, channels, are16Bits ? ElementType.UInt16 : ElementType.UInt8).Integers!;
        Assert.Equal((rowDenominator, columnDenominator, sumBytes, scale), (plan.RowDenominator, plan.ColumnDenominator, plan.SumBytes, plan.Scale));
        Assert.Equal((rowDenominator * columnDenominator, rowDenominator * columnDenominator / 2), (plan.Denominator, plan.Half));
        Assert.Equal((scale > 0, sumBytes == 2 ? "ushort" : "int"), (plan.TakesUpperHalf, plan.SumKeyword));
        Assert.Equal((are16Bits ? 16 : 8, plan.Denominator), (plan.ElementBits, plan.Division.Divisor));
        Assert.Equal((are16Bits ? 32768 : 128) / rowDenominator, plan.RowRounding);
    }

    [Fact]
    public void Floating_point_has_none()
    {
        Assert.Null(Plans.Of(2, 2).Integers);
        Assert.Null(Plans.Of(2, 2).Pairs);
    }

    [Theory]
    [InlineData(3, 1, "a sum is at most 255 * 1 * 3 + 1 = 766, which 16 bits hold")]
    [InlineData(3, 3, "Whole weights sum to 3 along a row and to 3 across rows: a sum is at most 255 * 3 * 3 + 4 = 2,299, which 16 bits hold")]
    [InlineData(64, 64, "a sum is at most 255 * 128 * 128 + 8,192 = 4,186,112, which 31 bits hold")]
    [InlineData(4, 4, "Those along a row are 4 times as large here, so that a sum is divided by 256: its upper half. With the rounding it is at most 255 * 256 + 128 = 65,408, which 16 bits hold")]
    public void The_bound_is_written_down(int rows, int columns, string bound) =>
        Assert.Contains(bound, Plans.Of(rows, columns, 1, ElementType.UInt8).Integers!.Bound, StringComparison.Ordinal);

    [Fact]
    public void Weights_are_whole_over_the_denominator()
    {
        ImmutableArray<Phase> phases = AxisPhases.Lower(AxisSpec.Canonical(3)).Phases;
        Assert.Equal([1, 2, 3], phases.Select(phase => IntegerPlan.WeightOf(phase, 0, 3)));
        Assert.Equal([2, 1, 0], phases.Select(phase => IntegerPlan.WeightOf(phase, -1, 3)));
        Assert.Equal([4, 8, 12], phases.Select(phase => IntegerPlan.WeightOf(phase, 0, 12)));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 4)]
    [InlineData(3, 3)]
    [InlineData(64, 128)]
    public void Denominators(int factor, int denominator) => Assert.Equal(denominator, IntegerPlan.DenominatorOf(factor));

    // ⌈2^(16 + s)/d⌉ for the least s with which the sums of bytes are divided exactly.
    [Theory]
    [InlineData(2, "Shift", 0, 1)]
    [InlineData(64, "Shift", 0, 6)]
    [InlineData(3, "MultiplyHigh", 21846, 0)]
    [InlineData(25, "MultiplyHigh", 5243, 1)]
    [InlineData(60, "MultiplyHigh", 17477, 4)]
    [InlineData(127, "MultiplyHigh", 33027, 6)]
    [InlineData(255, "MultiplyHigh", 32897, 7)]
    public void Divisions_of_16_bits(int divisor, string form, int multiplier, int shift)
    {
        Division? division = Division.Find16(divisor, 255 * divisor + divisor / 2);
        Assert.Equal((form, divisor, multiplier, shift), (division!.Form.ToString(), division.Divisor, division.Multiplier, division.Shift));
    }

    // Some divisor needs a multiplier of 17 bits where sums go up to the last 16-bit number.
    [Fact]
    public void Not_every_division_has_a_multiplier_of_16_bits()
    {
        Assert.Null(Division.Find16(7, ushort.MaxValue));
        Assert.Equal(new Division(DivisionForm.MultiplyHigh, 5, 52429, 2), Division.Find16(5, ushort.MaxValue));
        Assert.Equal(new Division(DivisionForm.MultiplyHigh, 3, 43691, 1), Division.Find16(3, ushort.MaxValue));
    }

    // The first of the floats from 1/d on, of 24 bits, whose products are exact.
    [Theory]
    [InlineData(3, 766, "Reciprocal", 11_184_811, 25)]
    [InlineData(9, 2_299, "Reciprocal", 14_913_081, 27)]
    [InlineData(257, 65_663, "Reciprocal", 16_711_936, 32)]
    [InlineData(4099, (1 << 24) - 1, "Reciprocal", 16_764_937, 36)]
    [InlineData(4099, 1 << 24, "CorrectedReciprocal", 0, 0)]
    [InlineData(3001, (1 << 24) - 1, "CorrectedReciprocal", 0, 0)]
    [InlineData(4096, 1 << 24, "Shift", 0, 12)]
    public void Divisions_of_32_bits(int divisor, int maximum, string form, int multiplier, int shift)
    {
        Division division = Division.Find32(divisor, maximum);
        Assert.Equal((form, divisor, multiplier, shift), (division.Form.ToString(), division.Divisor, division.Multiplier, division.Shift));
    }

    [Fact]
    public void Tables_have_even_elements_before_odd_ones_where_sums_lie_by_parity()
    {
        PairTable table = Plans.Of(2, 2, 1, ElementType.UInt16).Pairs!;
        Assert.True(table.IsUsed);
        Assert.Equal(17, table.EntriesOfParity);
        Assert.Equal([.. Enumerable.Range(0, 17).Select(i => 2 * i), .. Enumerable.Range(0, 17).Select(i => 2 * i + 1)], table.Elements);
        Assert.Equal([0, 17, 1, 18, 2], Enumerable.Range(0, 5).Select(table.EntryOf));
    }

    // A period of 9 and the widest load, 64 lanes; copies and channels look nothing up.
    [Fact]
    public void Other_tables_have_elements_in_order()
    {
        PairTable table = Plans.Of(3, 3, 3, ElementType.UInt8).Pairs!;
        Assert.Equal(Enumerable.Range(0, 9 + 64), table.Elements);
        Assert.Equal(5, table.EntryOf(5));
        Assert.False(Plans.Of(5, 1, 2, ElementType.UInt8).Pairs!.IsUsed);
        Assert.False(Plans.Of(2, 2, 64, ElementType.UInt8).Pairs!.IsUsed);
    }

    // Without its widest path a table serves blocks, which take half of their window, or by parity all of it.
    [Fact]
    public void Narrow_rows_have_shorter_tables()
    {
        Assert.Equal(Enumerable.Range(0, 9 + 8), Plans.OfWidth(3, 3, 3, ElementType.UInt8, 16).Pairs!.Elements);
        Assert.Equal(18, Plans.OfWidth(2, 2, 1, ElementType.UInt8, 16).Pairs!.Elements.Count());
    }

    [Theory]
    [InlineData(nameof(ElementType.Float32), "float", 4, "int", "f", 0)]
    [InlineData(nameof(ElementType.Float64), "double", 8, "long", "d", 0)]
    [InlineData(nameof(ElementType.Float16), "Half", 2, "short", "", 0)]
    [InlineData(nameof(ElementType.UInt8), "byte", 1, "sbyte", "", 255)]
    [InlineData(nameof(ElementType.UInt16), "ushort", 2, "short", "", 65535)]
    public void Facts_of_an_element(string name, string keyword, int bytes, string laneIndex, string suffix, int maximum)
    {
        ElementFacts facts = ElementFacts.Of(Enum.Parse<ElementType>(name));
        Assert.Equal(
            (keyword, bytes, laneIndex, suffix, maximum, maximum > 0),
            (facts.Keyword, facts.Bytes, facts.LaneIndexKeyword, facts.LiteralSuffix, facts.MaxValue, facts.IsInteger));
        Assert.Equal((64 / bytes, 16 / bytes, 1), (facts.LanesOf(VectorWidth.Vector512), facts.LanesOf(VectorWidth.Vector128), facts.LanesOf(VectorWidth.Scalar)));
    }
}
