using System.Collections.Immutable;
using KernelGen.Generator.Lowering;

namespace KernelGen.Generator.Planning;

/// <summary>
/// Plans expansion with one output element per lane: taps are shuffled out of windows of the staged row, so any factor
/// and any few channels come out in their final order, without a separate interleave.
/// </summary>
internal sealed class LanePlanner(ColumnPattern pattern, int lanes)
{
    /// <summary>Vectors a step: two shuffles' lanes and the distances of each are constants in the loop.</summary>
    private const int MaxVectorsPerStep = 8;

    /// <summary>A step that wastes fewer lanes than this is preferred only if it is no longer.</summary>
    private const double GoodUse = 0.8;

    private readonly List<Window> _windows = [];

    /// <summary>The plan; null where taps lie too far apart for one window.</summary>
    public ExpandPlan? TryPlan()
    {
        int pixels = ChoosePixelsPerStep();
        int outputs = pixels * pattern.Factor * pattern.Channels;
        int vectors = VectorsFor(outputs);
        ImmutableArray<OutputVector>.Builder planned = ImmutableArray.CreateBuilder<OutputVector>(vectors);
        for (int vector = 0; vector < vectors; vector++)
        {
            if (TryPlanVector(vector * lanes, outputs) is not { } output)
                return null;
            planned.Add(output);
        }

        string reason = outputs == vectors * lanes
            ? $"{pixels} input {(pixels == 1 ? "pixel fills" : "pixels fill")} {Count(vectors)} exactly"
            : $"{pixels} input {(pixels == 1 ? "pixel takes" : "pixels take")} {outputs} lanes of {Count(vectors)}; the next step overwrites the rest";
        return SortWindows(new ExpandPlan(
            lanes, pixels, outputs, vectors * lanes, LoopsOverChannels: false, [.. _windows], planned.MoveToImmutable(), reason));
    }

    private static string Count(int vectors) => vectors == 1 ? "one vector" : $"{vectors} vectors";

    private int VectorsFor(int outputs) => (outputs + lanes - 1) / lanes;

    // The fewest vectors that are filled exactly; else the fewest that are well filled; else the best filled.
    private int ChoosePixelsPerStep()
    {
        var candidates = Enumerable.Range(1, lanes)
            .Select(pixels => (Pixels: pixels, Outputs: pixels * pattern.Factor * pattern.Channels))
            .Select(step => (step.Pixels, Vectors: VectorsFor(step.Outputs), Use: (double)step.Outputs / (VectorsFor(step.Outputs) * lanes)))
            .Where(step => step.Pixels == 1 || step.Vectors <= MaxVectorsPerStep)
            .ToList();
        return candidates
            .OrderByDescending(step => step.Use == 1 ? 2 : step.Use >= GoodUse ? 1 : 0)
            .ThenBy(step => step.Use >= GoodUse ? step.Vectors : 0)
            .ThenByDescending(step => step.Use)
            .ThenBy(step => step.Pixels)
            .First().Pixels;
    }

    private OutputVector? TryPlanVector(int start, int outputs)
    {
        // Lanes beyond the step's own outputs repeat the last one.
        var taps = Enumerable.Range(start, lanes)
            .Select(element => pattern.At(Math.Min(element, outputs - 1)))
            .ToList();
        int[] nearer = [.. taps.Select(tap => tap.Nearer)];
        int[] farther = [.. taps.Select(tap => tap.Farther)];
        bool allCopies = taps.All(tap => tap.Column.Phase.IsCopy);
        if (!TryPlanTaps(nearer, farther, allCopies, out TapVector? nearerTaps, out TapVector? fartherTaps))
            return null;

        bool anyCopy = taps.Any(tap => tap.Column.Phase.IsCopy);
        ImmutableArray<Rational> distances = [.. taps.Select(tap => tap.Column.Phase.Distance)];

        // Copied lanes are selected afterwards, so their distance does not matter.
        Rational[] distinct = [.. distances.Where(distance => !distance.IsZero).Distinct()];
        if (distinct.Length <= 1)
            distances = distinct.Length == 1 ? [distinct[0]] : [Rational.Zero];
        return new OutputVector(
            start,
            nearerTaps!,
            fartherTaps,
            distances,
            anyCopy && !allCopies ? [.. taps.Select(tap => tap.Column.Phase.IsCopy)] : [],
            FindPhases(start, Math.Min(start + lanes, outputs)));
    }

    private bool TryPlanTaps(
        int[] nearer, int[] farther, bool allCopies, out TapVector? nearerTaps, out TapVector? fartherTaps)
    {
        // One window for both taps is one load less.
        nearerTaps = TryTake([.. nearer, .. farther], nearer) ?? TryTake(nearer, nearer);
        fartherTaps = allCopies ? null : TryTake([.. nearer, .. farther], farther) ?? TryTake(farther, farther);
        return nearerTaps is not null && (allCopies || fartherTaps is not null);
    }

    private TapVector? TryTake(int[] covered, int[] taken)
    {
        int first = covered.Min();
        if (covered.Max() - first >= lanes)
            return null;
        int window = _windows.FindIndex(known => known.Offset == first);
        if (window < 0)
        {
            window = _windows.Count;
            _windows.Add(new Window(first));
        }

        bool inOrder = taken.Select((element, lane) => element == first + lane).All(same => same);
        return new TapVector(window, inOrder ? [] : [.. taken.Select(element => element - first)]);
    }

    private ImmutableArray<int> FindPhases(int start, int end) =>
    [
        .. Enumerable.Range(start, end - start)
            .Where(element => element == start || element % pattern.Channels == 0)
            .Select(element => pattern.At(element).Column.Phase.Index),
    ];

    // Windows in the order in which they lie in the row, rather than in that of their discovery.
    private static ExpandPlan SortWindows(ExpandPlan plan)
    {
        ImmutableArray<Window> sorted = [.. plan.Windows.OrderBy(window => window.Offset)];
        TapVector Renumber(TapVector taps) => taps with { Window = sorted.IndexOf(plan.Windows[taps.Window]) };
        return plan with
        {
            Windows = sorted,
            Vectors =
            [
                .. plan.Vectors.Select(vector => vector with
                {
                    Nearer = Renumber(vector.Nearer),
                    Farther = vector.Farther is null ? null : Renumber(vector.Farther),
                }),
            ],
        };
    }
}
