using CsCheck;
using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

public class AxisPhasesTests
{
    public static TheoryData<int> Factors => [.. Enumerable.Range(BilinearFiller.MinFactor, BilinearFiller.MaxFactor)];

    [Theory]
    [MemberData(nameof(Factors))]
    public void Every_weight_is_in_exactly_one_phase(int factor)
    {
        AxisPhases axis = AxisPhases.Lower(AxisSpec.Canonical(factor));
        IEnumerable<Tap> taps = axis.Phases.SelectMany(phase => phase.Taps).OrderBy(tap => tap.KernelIndex);
        Assert.Equal(Enumerable.Range(0, BilinearFiller.KernelSize(factor)), taps.Select(tap => tap.KernelIndex));
        Assert.All(taps, tap => Assert.Equal(WeightOf(factor, tap.KernelIndex), tap.Weight));
        Assert.Equal(Enumerable.Range(0, factor), axis.Phases.Select(phase => phase.Index));
    }

    [Theory]
    [MemberData(nameof(Factors))]
    public void The_weights_of_each_phase_sum_to_1(int factor) => Assert.All(
        AxisPhases.Lower(AxisSpec.Canonical(factor)).Phases,
        phase => Assert.Equal(Rational.One, phase.Taps.Aggregate(Rational.Zero, (sum, tap) => sum + tap.Weight)));

    [Theory]
    [MemberData(nameof(Factors))]
    public void The_nearer_tap_is_less_than_half_a_pixel_away(int factor) => Assert.All(
        AxisPhases.Lower(AxisSpec.Canonical(factor)).Phases,
        phase =>
        {
            Assert.True(phase.Distance.CompareTo(new Rational(1, 2)) < 0);
            Assert.Equal(Rational.One - phase.Distance, phase.Nearer.Weight);
            Assert.Equal(phase.Distance == Rational.Zero, phase.IsCopy);
            Assert.Equal(phase.IsCopy, phase.Farther is null);
        });

    [Fact]
    public void Factor_2_has_a_quarter_and_three_quarters()
    {
        AxisPhases axis = AxisPhases.Lower(AxisSpec.Canonical(2));
        Assert.Equal(
            ["3/4·above + 1/4·below", "1/4·above + 3/4·below"],
            axis.Phases.Select(phase => phase.Describe("above", "below")));
    }

    [Fact]
    public void An_odd_factor_copies_one_output_of_each_group()
    {
        AxisPhases axis = AxisPhases.Lower(AxisSpec.Canonical(3));
        Assert.Equal(["2/3·a + 1/3·b", "1/3·a + 2/3·b", "b"], axis.Phases.Select(phase => phase.Describe("a", "b")));
    }

    [Fact]
    public void Gathered_taps_are_what_scattering_gives() =>
        Gen.Select(Gen.Int[1, 64], Gen.Int[0, 200], Gen.Int[-63, 200], Gen.Int[1, 12]).Sample((factor, padStart, padEnd, extent) =>
        {
            var spec = new AxisSpec(factor, padStart, padEnd);
            int outputs = (int)Math.Max(0, spec.ToTransposedAxis().OutputExtent(extent));
            Assert.Equal(Scatter(spec, extent, outputs), Gather(AxisPhases.Lower(spec), extent, outputs));
        });

    private static Rational WeightOf(int factor, int k)
    {
        int size = BilinearFiller.KernelSize(factor);
        return new Rational(BilinearFiller.Numerator(size, k), BilinearFiller.Denominator(size));
    }

    // The weight of each input in each output, in the order of outputs.
    private static Rational[] Scatter(AxisSpec spec, int extent, int outputs)
    {
        var weights = new Rational[outputs * extent];
        for (int input = 0; input < extent; input++)
        {
            for (int k = 0; k < spec.KernelSize; k++)
            {
                int output = input * spec.Factor - spec.PadStart + k;
                if (output >= 0 && output < outputs)
                    weights[output * extent + input] += WeightOf(spec.Factor, k);
            }
        }

        return weights;
    }

    private static Rational[] Gather(AxisPhases axis, int extent, int outputs)
    {
        var weights = new Rational[outputs * extent];
        for (int output = 0; output < outputs; output++)
        {
            int first = axis.FirstInputOf(output, out Phase phase);
            foreach (Tap tap in phase.Taps)
            {
                int input = first + tap.InputOffset;
                if (input >= 0 && input < extent)
                    weights[output * extent + input] += tap.Weight;
            }
        }

        return weights;
    }
}
