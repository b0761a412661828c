using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;
using KernelGen.Generator.Planning;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

/// <summary>The arithmetic of whole numbers: what the plan claims of its sums.</summary>
public class IntegerPlanTests
{
    private static readonly Lazy<KernelPlan[]> Computed = new(() =>
    [
        .. from rows in new[] { 1, 2, 3, 4, 5, 8, 12, 16, 31, 32, 63, 64 }
           from columns in new[] { 1, 2, 3, 4, 5, 8, 16, 31, 32, 63, 64, rows }
           where rows > 1 || columns > 1
           from channels in new[] { 1, 3, 4, 9, 21 }
           from element in new[] { ElementType.UInt8, ElementType.UInt16 }
           select Plans.Of(rows, columns, channels, element),
    ]);

    private static KernelPlan[] All => Computed.Value;

    [Fact]
    public void Weights_of_a_phase_sum_to_the_denominator() => Assert.All(All, plan =>
    {
        Assert.All(plan.Phases.Rows.Phases, phase => Assert.Equal(
            plan.Integers!.RowDenominator, Sum(phase, plan.Integers.RowDenominator)));
        Assert.All(plan.Phases.Columns.Phases, phase => Assert.Equal(
            plan.Integers!.ColumnDenominator, Sum(phase, plan.Integers.ColumnDenominator)));
    });

    // Sums rise from one row phase to the next by as much, from 1 for the row below.
    [Fact]
    public void Weights_of_the_row_below_rise_in_equal_steps() => Assert.All(All.Where(plan => plan.BlendsRows), plan =>
    {
        int[] weights = [.. plan.Phases.Rows.Phases.Select(phase => IntegerPlan.WeightOf(phase, 0, plan.Integers!.RowDenominator))];
        int step = weights[1] - weights[0];
        Assert.InRange(step, 1, 2);
        Assert.Equal(Enumerable.Range(0, weights.Length).Select(phase => 1 + step * phase), weights);
    });

    [Fact]
    public void Sums_fit() => Assert.All(All, plan =>
    {
        IntegerPlan arithmetic = plan.Integers!;
        int value = plan.Spec.Element == ElementType.UInt8 ? byte.MaxValue : ushort.MaxValue;
        long scale = Math.Max(arithmetic.Scale, 1);
        long rounding = arithmetic.TakesUpperHalf ? (long)arithmetic.RowRounding * arithmetic.RowDenominator : arithmetic.Half;
        long maximum = value * scale * arithmetic.Denominator + rounding;

        // Vectors wrap around on the way, but what is divided has no sign, or never sets its bit.
        long limit = (arithmetic.SumBytes, arithmetic.TakesUpperHalf) switch
        {
            (2, _) => ushort.MaxValue,
            (_, true) => uint.MaxValue,
            _ => int.MaxValue,
        };
        Assert.InRange(maximum, 0, limit);

        // One row is signed where two products are added.
        long row = value * scale * arithmetic.ColumnDenominator;
        Assert.InRange(row, 0, plan.Spec.Element == ElementType.UInt8 ? short.MaxValue : int.MaxValue);
        long weight = plan.Phases.Columns.Phases.Max(phase => scale * IntegerPlan.WeightOf(phase, 0, arithmetic.ColumnDenominator));
        if (plan.InterpolatesColumns)
            Assert.InRange(weight, 1, plan.Spec.Element == ElementType.UInt8 ? sbyte.MaxValue : short.MaxValue);
    });

    [Fact]
    public void The_upper_half_is_the_rounded_quotient() => Assert.All(All.Where(plan => plan.Integers!.TakesUpperHalf), plan =>
    {
        IntegerPlan arithmetic = plan.Integers!;
        Assert.Equal(1 << arithmetic.ElementBits, arithmetic.Scale * arithmetic.Denominator);
        Assert.Equal(1 << (arithmetic.ElementBits - 1), arithmetic.RowRounding * arithmetic.RowDenominator);
    });

    [Theory]
    [InlineData(2, 1, true)]
    [InlineData(2, 3, true)]
    [InlineData(2, 4, true)]
    [InlineData(4, 1, true)]
    [InlineData(8, 4, true)]
    [InlineData(3, 1, false)]
    [InlineData(16, 1, false)]
    public void Powers_of_two_up_to_8_take_the_upper_half_of_bytes(int factor, int channels, bool takes) =>
        Assert.Equal(takes, Plans.Of(factor, factor, channels, ElementType.UInt8).Integers!.TakesUpperHalf);

    // A table counts positions from a group in numbers of an element's size.
    [Fact]
    public void Positions_fit_in_a_table() => Assert.All(
        All.Where(plan => plan.Paths.Any(path => path.Form is ColumnForm.Lanes or ColumnForm.Blocks)),
        plan =>
        {
            int lanes = plan.Paths.Where(path => path.Form is ColumnForm.Lanes or ColumnForm.Blocks).Max(path => path.Lanes);
            Assert.InRange(Enumerable.Range(0, plan.Columns.Period + lanes).Max(plan.Columns.Right), 0, sbyte.MaxValue);
            Assert.InRange(plan.Columns.Left(0), sbyte.MinValue, 0);
        });

    [Fact]
    public void Taps_lie_in_their_window() => Assert.All(
        All.SelectMany(plan => plan.Paths.Select(path => (Plan: plan, Path: path))),
        pair =>
        {
            (KernelPlan plan, PathPlan path) = pair;
            int pairs = 8 / ElementFacts.Of(plan.Spec.Element).Bytes;
            int block = plan.Integers!.TakesUpperHalf ? 2 * pairs : pairs;
            if (path.Form == ColumnForm.Blocks)
                Assert.InRange(plan.Columns.Reach(block), 1, path.InputElements);
            if (path.Form == ColumnForm.Lanes)
                Assert.InRange(plan.Columns.Reach(path.Lanes), 1, path.InputElements);
        });

    private static int Sum(Phase phase, int denominator) =>
        IntegerPlan.WeightOf(phase, -1, denominator) + IntegerPlan.WeightOf(phase, 0, denominator);
}
