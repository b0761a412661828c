using KernelGen.Generator.Model;

namespace KernelGen.Generator.Lowering;

/// <summary>What the weights of one phase of a kernel sum to: its share of a constant image.</summary>
/// <param name="Row">The phase of the rows.</param>
/// <param name="Column">The phase of the columns.</param>
/// <param name="Sum">The sum.</param>
/// <param name="Magnitude">The sum of the absolute values, to which rounding is relative.</param>
internal sealed record PhaseSum(int Row, int Column, double Sum, double Magnitude);

/// <summary>A kernel whose phases have different sums: a constant image comes out with a pattern.</summary>
internal sealed record Checkerboard(int InChannel, int OutChannel, double Smallest, double Largest);

internal static class PhaseSums
{
    /// <summary>
    /// What weights computed in the element type may be off, as for a bilinear filler: two sums, each of them by 16 ulp.
    /// </summary>
    private const int ToleranceInUlps = 2 * 16;

    /// <summary>The sums of a kernel's phases that have taps, row by row.</summary>
    /// <param name="spec">A transposed convolution with constant weights.</param>
    /// <param name="inChannel">The input channel, counted through all groups.</param>
    /// <param name="outChannel">The output channel, counted within the group.</param>
    public static IReadOnlyList<PhaseSum> Of(ConvTransposeSpec spec, int inChannel, int outChannel) => Of(
        WeightTensor.Of(spec)!, ConvPhases.Lower(spec.Rows), ConvPhases.Lower(spec.Columns), inChannel, outChannel);

    /// <summary>
    /// The first kernel whose phases differ by more than rounding; a phase without taps sums to 0. Null where there is none.
    /// </summary>
    public static Checkerboard? FindCheckerboard(ConvTransposeSpec spec)
    {
        if (spec is { Weights: null } or { Rows.Stride: 1, Columns.Stride: 1 })
            return null;
        WeightTensor weights = WeightTensor.Of(spec)!;
        ConvPhases rows = ConvPhases.Lower(spec.Rows);
        ConvPhases columns = ConvPhases.Lower(spec.Columns);
        double tolerance = ToleranceInUlps * 2 * WeightPrecision.Of(spec.Element).UnitRoundoff;
        for (int input = 0; input < spec.InChannels; input++)
        {
            for (int output = 0; output < spec.OutChannelsPerGroup; output++)
            {
                IReadOnlyList<PhaseSum> sums = Of(weights, rows, columns, input, output);
                double smallest = sums.Min(phase => phase.Sum);
                double largest = sums.Max(phase => phase.Sum);
                if (rows.HasGaps || columns.HasGaps)
                    (smallest, largest) = (Math.Min(0, smallest), Math.Max(0, largest));
                if (largest - smallest > tolerance * sums.Max(phase => phase.Magnitude))
                    return new Checkerboard(input, output, smallest, largest);
            }
        }

        return null;
    }

    private static List<PhaseSum> Of(WeightTensor weights, ConvPhases rows, ConvPhases columns, int inChannel, int outChannel) =>
    [
        .. from row in rows.WithTaps
           from column in columns.WithTaps
           let taps = (from i in Enumerable.Range(0, row.Count)
                       from j in Enumerable.Range(0, column.Count)
                       select weights[inChannel, outChannel, rows.Tap(row, i), columns.Tap(column, j)]).ToList()
           select new PhaseSum(row.Index, column.Index, taps.Sum(), taps.Sum(Math.Abs)),
    ];
}
