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
        return new ExpandPlan(
            lanes,
            PixelsPerStep: 1,
            outputs,
            outputs,
            LoopsOverChannels: pattern.Channels > lanes,
            [.. pixels.Select(pixel => new Window(pixel * pattern.Channels))],
            vectors,
            DescribeReason());
    }

    private string DescribeReason() => (lanes, pattern.Channels) switch
    {
        (1, 1) => "without vectors, one input pixel a step",
        (1, _) => "without vectors, one input pixel a step, one channel after the other",
        _ when pattern.Channels % lanes == 0 =>
            $"one input pixel a step: its {pattern.Channels} channels fill vectors of {lanes} without a shuffle",
        _ => $"one input pixel a step: its {pattern.Channels} channels take vectors of {lanes}, the last of which overlaps",
    };

    private OutputVector PlanVector(Column column, int r, int[] pixels) => new(
        r * pattern.Channels,
        new TapVector(Array.IndexOf(pixels, column.Nearer), []),
        column.Phase.IsCopy ? null : new TapVector(Array.IndexOf(pixels, column.Farther), []),
        [column.Phase.Distance],
        [],
        [column.Phase.Index]);
}
