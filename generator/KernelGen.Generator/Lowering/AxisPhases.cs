using System.Collections.Immutable;
using KernelGen.Generator.Model;

namespace KernelGen.Generator.Lowering;

/// <summary>The phases of one axis in gather form, with exact weights.</summary>
internal sealed class AxisPhases
{
    private AxisPhases(AxisSpec axis, ImmutableArray<Phase> phases)
    {
        Factor = axis.Factor;
        PadStart = axis.PadStart;
        Phases = phases;
    }

    public int Factor { get; }

    public int PadStart { get; }

    public ImmutableArray<Phase> Phases { get; }

    public static AxisPhases Lower(AxisSpec spec)
    {
        TransposedAxis axis = spec.ToTransposedAxis();
        ImmutableArray<Phase>.Builder phases = ImmutableArray.CreateBuilder<Phase>(spec.Factor);
        for (int phase = 0; phase < spec.Factor; phase++)
            phases.Add(new Phase(phase, LowerTaps(axis, phase)));
        return new AxisPhases(spec, phases.MoveToImmutable());
    }

    private static ImmutableArray<Tap> LowerTaps(TransposedAxis axis, int phase)
    {
        ImmutableArray<Tap>.Builder taps = ImmutableArray.CreateBuilder<Tap>();
        for (int k = 0; k < axis.KernelSize; k++)
        {
            var weight = new Rational(
                BilinearFiller.Numerator(axis.KernelSize, k), BilinearFiller.Denominator(axis.KernelSize));
            if (axis.IsTapOf(phase, k))
                taps.Add(new Tap(k, -(k / axis.Stride), weight));
        }

        return taps.ToImmutable();
    }
}
