using KernelGen.Generator.Lowering;
using KernelGen.Generator.Planning;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

/// <summary>Executes an expansion plan step by step on exact fractions, as the emitted code would on vectors.</summary>
internal sealed class ExpandSimulator(ExpandPlan plan, int channels, Rational[] staged, int outputLength)
{
    private readonly Rational?[] _outputs = new Rational?[outputLength];

    /// <summary>Expands until as many outputs are done; null where an element was never stored.</summary>
    public Rational?[] Run(int count)
    {
        for (int done = 0, first = 0; done < count; done += plan.OutputsPerStep, first += plan.PixelsPerStep * channels)
        {
            int end = plan.LoopsOverChannels ? channels : 1;
            for (int channel = 0; channel < end; channel += plan.Lanes)
                Step(first, done, plan.LoopsOverChannels ? Math.Min(channel, channels - plan.Lanes) : 0);
        }

        return _outputs;
    }

    private void Step(int first, int done, int channel)
    {
        Rational[][] windows = [.. plan.Windows.Select(window => Load(first + window.Offset + channel))];
        foreach (OutputVector vector in plan.Vectors)
        {
            Rational[] nearer = Take(vector.Nearer, windows);
            Rational[] farther = vector.Farther is { } taps ? Take(taps, windows) : nearer;
            for (int lane = 0; lane < plan.Lanes; lane++)
            {
                Rational distance = vector.Distances.Length == 1 ? vector.Distances[0] : vector.Distances[lane];
                bool copies = vector.Farther is null || (!vector.Copies.IsEmpty && vector.Copies[lane]);

                // Staged values differ. Interpolating a value with itself would turn an infinity into NaN, and -0 into 0.
                Assert.True(copies || nearer[lane] != farther[lane], "A copy must not be interpolated.");
                Rational value = copies ? nearer[lane] : nearer[lane] + distance * (farther[lane] - nearer[lane]);
                Store(done, vector.Offset + channel + lane, value);
            }
        }
    }

    private Rational[] Load(int offset) => staged[offset..(offset + plan.Lanes)];

    private static Rational[] Take(TapVector taps, Rational[][] windows) => taps.IsWholeWindow
        ? windows[taps.Window]
        : [.. taps.Lanes.Select(lane => windows[taps.Window][lane])];

    private void Store(int done, int offset, Rational value)
    {
        Assert.InRange(offset, 0, plan.Reach - 1);
        _outputs[done + offset] = value;
    }
}
