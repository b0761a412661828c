using KernelGen.Generator.Model;

namespace KernelGen.Generator.Lowering;

/// <summary>
/// Two phases of a transposed convolution whose weights sum to different values: a constant image comes out as a pattern
/// that repeats with the stride, a checkerboard.
/// </summary>
/// <param name="InChannel">The input channel.</param>
/// <param name="OutChannel">The output channel.</param>
/// <param name="Least">The phase with the smallest sum.</param>
/// <param name="Greatest">The phase with the largest sum.</param>
internal sealed record PhaseImbalance(int InChannel, int OutChannel, PhaseSum Least, PhaseSum Greatest)
{
    /// <summary>How many units in the last place of a sum, for each of its taps, are taken for rounding.</summary>
    private const int Tolerance = 16;

    /// <summary>The first pair of channels, in the order of the weights, whose phases differ; null where none do.</summary>
    public static PhaseImbalance? Find(ConvTransposeSpec spec)
    {
        if (spec.Weights is not { } weights)
            return null;
        int[] rowPhases = PhasesOfTaps(spec.Rows);
        int[] columnPhases = PhasesOfTaps(spec.Columns);
        for (int pair = 0; pair < spec.InChannels * spec.OutChannelsPerGroup; pair++)
        {
            List<PhaseSum> sums = Sum(spec, weights, pair, rowPhases, columnPhases);
            PhaseSum least = sums[0];
            PhaseSum greatest = sums[0];
            foreach (PhaseSum sum in sums)
            {
                least = sum.Value < least.Value ? sum : least;
                greatest = sum.Value > greatest.Value ? sum : greatest;
            }

            if (greatest.Value - least.Value <= RoundingOf(spec.Element) * sums.Max(sum => sum.Taps * sum.Magnitude))
                continue;
            int inChannel = pair / spec.OutChannelsPerGroup;
            int group = inChannel / spec.InChannelsPerGroup;
            return new PhaseImbalance(
                inChannel, group * spec.OutChannelsPerGroup + pair % spec.OutChannelsPerGroup, least, greatest);
        }

        return null;
    }

    private static double RoundingOf(ElementType element) =>
        Tolerance * (element == ElementType.Float32 ? 1.0 / (1 << 23) : 1.0 / (1L << 52));

    /// <summary>The phase to which each tap of an axis belongs.</summary>
    private static int[] PhasesOfTaps(ConvAxisSpec axis)
    {
        TransposedAxis transposed = axis.ToTransposedAxis();
        int[] phases = new int[axis.KernelSize];
        for (int k = 0; k < phases.Length; k++)
            phases[k] = transposed.PhaseOfTap(k);
        return phases;
    }

    /// <summary>The sums of all phases with taps, in order, and that of one without where there is any.</summary>
    private static List<PhaseSum> Sum(
        ConvTransposeSpec spec, EquatableArray<ExactNumber> weights, int pair, int[] rowPhases, int[] columnPhases)
    {
        SortedDictionary<(int Row, int Column), PhaseSum> sums = [];
        int index = pair * rowPhases.Length * columnPhases.Length;
        foreach (int row in rowPhases)
        {
            foreach (int column in columnPhases)
            {
                double weight = weights[index++].Value;
                PhaseSum sum = sums.TryGetValue((row, column), out PhaseSum known) ? known : new PhaseSum(row, column, 0, 0, 0);
                sums[(row, column)] = sum with
                {
                    Value = sum.Value + weight,
                    Magnitude = sum.Magnitude + Math.Abs(weight),
                    Taps = sum.Taps + 1,
                };
            }
        }

        List<PhaseSum> all = [.. sums.Values];
        if (FirstWithout(spec.Rows.Stride, rowPhases) is { } emptyRow)
            all.Add(new PhaseSum(emptyRow, 0, 0, 0, 0));
        else if (FirstWithout(spec.Columns.Stride, columnPhases) is { } emptyColumn)
            all.Add(new PhaseSum(0, emptyColumn, 0, 0, 0));
        return all;
    }

    private static int? FirstWithout(int stride, int[] phases)
    {
        HashSet<int> known = [.. phases];
        return known.Count == stride ? null : Enumerable.Range(0, stride).First(phase => !known.Contains(phase));
    }
}

/// <summary>The weights of a phase, from one input channel to one output channel, summed.</summary>
/// <param name="Row">The phase of the rows.</param>
/// <param name="Column">The phase of the columns.</param>
/// <param name="Value">The sum.</param>
/// <param name="Magnitude">The sum of absolute values.</param>
/// <param name="Taps">How many weights these are.</param>
internal readonly record struct PhaseSum(int Row, int Column, double Value, double Magnitude, int Taps);
