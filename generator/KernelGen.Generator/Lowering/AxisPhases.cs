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

    /// <summary>The input that output 0 rounds down to: output o belongs to input (o + pad) div f.</summary>
    public int FirstInput => PadStart / Factor;

    /// <summary>
    /// Outputs at the start that read an input before the first one; there are as many with the same pads at the end.
    /// </summary>
    public int LeadingBorder
    {
        get
        {
            int count = 0;
            while (count < Factor && FirstInputOf(count, out Phase phase) == 0 && phase.Taps.Any(tap => tap.InputOffset < 0))
                count++;
            return count;
        }
    }

    /// <summary>The input i = (o + pad) div f and the phase (o + pad) mod f of an output.</summary>
    public int FirstInputOf(int output, out Phase phase)
    {
        phase = Phases[(output + PadStart) % Factor];
        return (output + PadStart) / Factor;
    }

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
            if (axis.IsTapOf(phase, k) && !weight.IsZero)
                taps.Add(new Tap(k, -(k / axis.Stride), weight));
        }

        return taps.ToImmutable();
    }
}
