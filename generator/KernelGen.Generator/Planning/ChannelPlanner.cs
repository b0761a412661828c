using System.Collections.Immutable;
using KernelGen.Generator.Lowering;

namespace KernelGen.Generator.Planning;

/// <summary>
/// Plans expansion one pixel at a time, its channels by vectors: no shuffle at all where a pixel has channels enough, and
/// plain scalar code with one lane.
/// </summary>
internal sealed class ChannelPlanner(ColumnPattern pattern, int lanes)
{
    public ExpandPlan Plan()
    {
        int[] pixels = [.. pattern.Columns
            .SelectMany(column => column.Phase.IsCopy ? new[] { column.Nearer } : [column.Nearer, column.Farther])
            .Distinct()
            .OrderBy(pixel => pixel)];
        ImmutableArray<OutputVector> vectors = [.. pattern.Columns.Select((column, r) => PlanVector(column, r, pixels))];
        int outputs = pattern.Factor * pattern.Channels;
        string reason = lanes == 1
            ? "no vectors: one pixel a step, one channel at a time"
            : $"one pixel a step: its {pattern.Channels} channels fill vectors of {lanes} by themselves";
        return new ExpandPlan(
            lanes,
            PixelsPerStep: 1,
            outputs,
            outputs,
            LoopsOverChannels: pattern.Channels > lanes,
            [.. pixels.Select(pixel => new Window(pixel * pattern.Channels))],
            vectors,
            reason);
    }

    private OutputVector PlanVector(Column column, int r, int[] pixels) => new(
        r * pattern.Channels,
        new TapVector(Array.IndexOf(pixels, column.Nearer), []),
        column.Phase.IsCopy ? null : new TapVector(Array.IndexOf(pixels, column.Farther), []),
        [column.Phase.Distance],
        [],
        column.Phase.Index.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
