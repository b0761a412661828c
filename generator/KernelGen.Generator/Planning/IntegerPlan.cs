using System.Globalization;
using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;

namespace KernelGen.Generator.Planning;

/// <summary>
/// The arithmetic of a kernel of whole numbers: (sum of w * x + D / 2) div D with whole weights w, of which each axis has
/// its own denominator. Sums are exact, and rounded once.
/// </summary>
/// <param name="RowDenominator">What the weights of both rows sum to.</param>
/// <param name="ColumnDenominator">What the weights of both columns sum to.</param>
/// <param name="SumBytes">The size of a sum: 2 (<c>ushort</c>) or 4 (<c>int</c>).</param>
/// <param name="Division">How sums are divided.</param>
/// <param name="Bound">Why nothing overflows.</param>
internal sealed record IntegerPlan(
    int RowDenominator, int ColumnDenominator, int SumBytes, Division Division, string Bound)
{
    public int Denominator => RowDenominator * ColumnDenominator;

    /// <summary>Added before the division, which rounds down, so that halves go up.</summary>
    public int Half => Denominator / 2;

    public string SumKeyword => SumBytes == 2 ? "ushort" : "int";

    /// <summary>
    /// What weights along a row are multiplied by, so that a sum is divided by 2^8 or 2^16: its upper half is the quotient,
    /// and two of them, of an even and of an odd element, lie side by side after one shift. 0 where sums are divided by
    /// their own denominator instead.
    /// </summary>
    public int Scale { get; private init; }

    public bool TakesUpperHalf => Scale > 0;

    /// <summary>Bits of an element, and of what is below the upper half of a sum.</summary>
    public int ElementBits { get; private init; }

    /// <summary>What each row carries, so that the weighted sum of two is rounded.</summary>
    public int RowRounding => (1 << (ElementBits - 1)) / RowDenominator;

    /// <summary>The arithmetic of a kernel.</summary>
    /// <param name="element">The element type.</param>
    /// <param name="phases">The weights.</param>
    /// <param name="columns">What a row's elements read.</param>
    public static IntegerPlan Of(ElementFacts element, PhaseTable phases, ColumnTable columns)
    {
        int rowWeights = DenominatorOf(phases.Rows.Factor);
        int columnWeights = DenominatorOf(phases.Columns.Factor);
        int denominator = rowWeights * columnWeights;
        long maximum = (long)element.MaxValue * denominator + denominator / 2;
        Division? narrow = maximum <= ushort.MaxValue ? Division.Find16(denominator, maximum) : null;
        Division division = narrow ?? Division.Find32(denominator, maximum);
        int sumBytes = narrow is null ? 4 : 2;
        string half = denominator / 2 == 0 ? "" : $" + {Format(denominator / 2)}";
        string bound = $"Whole weights sum to {Format(columnWeights)} along a row and to {Format(rowWeights)} across rows: a sum is at most {Format(element.MaxValue)} * {Format(columnWeights)} * {Format(rowWeights)}{half} = {Format(maximum)}, which {(sumBytes == 2 ? "16" : "31")} bits hold";
        var plan = new IntegerPlan(rowWeights, columnWeights, sumBytes, division, bound) { ElementBits = 8 * element.Bytes };
        return CanTakeUpperHalf(plan, element, columns) ? plan with { Scale = (1 << plan.ElementBits) / denominator, Bound = DescribeUpperHalf(plan, element) } : plan;
    }

    private static bool CanTakeUpperHalf(IntegerPlan plan, ElementFacts element, ColumnTable columns)
    {
        // Weights are signed numbers of an element's size, and sums have twice that.
        bool fits = plan.Division.Form == DivisionForm.Shift
            && plan.SumBytes == 2 * element.Bytes
            && plan is { ColumnDenominator: > 1, RowDenominator: > 1 }
            && plan.Denominator <= 1 << plan.ElementBits;
        if (!fits)
            return false;

        // A block that shuffles every other element out of a window needs twice the window.
        int pairs = 8 / element.Bytes;
        int window = 16 / element.Bytes;
        return columns.Reach(pairs) > window || columns.Reach(2 * pairs) <= window;
    }

    private static string DescribeUpperHalf(IntegerPlan plan, ElementFacts element)
    {
        int scale = (1 << plan.ElementBits) / plan.Denominator;
        long maximum = ((long)element.MaxValue << plan.ElementBits) + (1 << (plan.ElementBits - 1));
        return $"Whole weights sum to {Format(plan.ColumnDenominator)} along a row and to {Format(plan.RowDenominator)} across rows. Those along a row are {Format(scale)} times as large here, so that a sum is divided by {Format(1 << plan.ElementBits)}: its upper half. With the rounding it is at most {Format(element.MaxValue)} * {Format(1 << plan.ElementBits)} + {Format(1 << (plan.ElementBits - 1))} = {Format(maximum)}, which {2 * plan.ElementBits} bits hold";
    }

    /// <summary>Weights over this denominator are whole, and have no common divisor.</summary>
    public static int DenominatorOf(int factor) => factor % 2 == 0 ? 2 * factor : factor;

    /// <summary>The whole weight of the input before (-1) or at (0) the one that a phase belongs to.</summary>
    public static int WeightOf(Phase phase, int inputOffset, int denominator)
    {
        Rational weight = phase.Taps.FirstOrDefault(tap => tap.InputOffset == inputOffset)?.Weight ?? Rational.Zero;
        return (int)(weight.Numerator * denominator / weight.Denominator);
    }

    private static string Format(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
