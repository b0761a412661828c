using CsCheck;
using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

public class ConvPhasesTests
{
    private static readonly Gen<ConvAxisSpec> Axes = Gen.Select(
        Gen.Int[1, 20], Gen.Int[1, 12], Gen.Int[0, 30], Gen.Int[1, 12],
        (size, stride, padStart, dilation) => new ConvAxisSpec(size, stride, padStart, PadEnd: 0, dilation));

    [Fact]
    public void Every_weight_is_in_exactly_one_phase() => Axes.Sample(axis =>
    {
        ConvPhases phases = ConvPhases.Lower(axis);
        IEnumerable<int> taps = Enumerable.Range(0, axis.Stride).Select(index => phases[index]).SelectMany(phase => TapsOf(phases, phase));
        Assert.Equal(Enumerable.Range(0, axis.KernelSize), taps.Order());
    });

    [Fact]
    public void Taps_are_those_that_the_definition_names() => Gen.Select(Axes, Gen.Int[0, 100]).Sample((axis, output) =>
    {
        TransposedAxis definition = axis.ToTransposedAxis();
        ConvPhases phases = ConvPhases.Lower(axis);
        ConvPhase phase = phases.Of(output);
        int[] expected = [.. Enumerable.Range(0, axis.KernelSize).Where(k => definition.IsTapOf(definition.Phase(output), k))];
        Assert.Equal(definition.Phase(output), phase.Index);
        Assert.Equal(expected, TapsOf(phases, phase));
        Assert.Equal(
            expected.Select(k => definition.InputIndex(output, k)),
            Enumerable.Range(0, phase.Count).Select(i => phases.InputIndex(output, i)));
    });

    [Fact]
    public void Phases_with_taps_are_in_order_and_the_others_are_empty() => Axes.Sample(axis =>
    {
        ConvPhases phases = ConvPhases.Lower(axis);
        ConvPhase[] all = [.. Enumerable.Range(0, axis.Stride).Select(index => phases[index])];
        Assert.Equal(Enumerable.Range(0, axis.Stride), all.Select(phase => phase.Index));
        Assert.Equal(all.Where(phase => phase.Count > 0), phases.WithTaps);
        Assert.Equal(all.Any(phase => phase.Count == 0), phases.HasGaps);
        Assert.Equal(all.Max(phase => phase.Count), phases.MaxCount);
    });

    [Fact]
    public void Kernel_5_in_steps_of_2()
    {
        ConvPhases phases = ConvPhases.Lower(ConvSpecs.Axis(5, 2));
        Assert.Equal((2, 1), (phases.TapStep, phases.InputStep));
        Assert.Equal([new ConvPhase(0, 0, 3, 0), new ConvPhase(1, 1, 2, 0)], phases.WithTaps);
    }

    [Fact]
    public void Dilation_reorders_phases_and_spreads_their_inputs()
    {
        // k·3 mod 2 = k mod 2, so tap 1 begins phase 1, one input earlier; in each phase inputs are 3 apart.
        ConvPhases phases = ConvPhases.Lower(ConvSpecs.Axis(4, 2, dilation: 3));
        Assert.Equal((2, 3), (phases.TapStep, phases.InputStep));
        Assert.Equal([new ConvPhase(0, 0, 2, 0), new ConvPhase(1, 1, 2, -1)], phases.WithTaps);
    }

    [Fact]
    public void A_common_divisor_of_stride_and_dilation_leaves_phases_without_taps()
    {
        ConvPhases phases = ConvPhases.Lower(ConvSpecs.Axis(3, 4, dilation: 2));
        Assert.Equal((2, 1), (phases.TapStep, phases.InputStep));
        Assert.Equal([new ConvPhase(0, 0, 2, 0), new ConvPhase(2, 1, 1, 0)], phases.WithTaps);
        Assert.Equal(new ConvPhase(3, 0, 0, 0), phases[3]);
    }

    [Fact]
    public void A_kernel_below_the_stride_leaves_phases_without_taps()
    {
        ConvPhases phases = ConvPhases.Lower(ConvSpecs.Axis(2, 1_000_000_000));
        Assert.Equal([new ConvPhase(0, 0, 1, 0), new ConvPhase(1, 1, 1, 0)], phases.WithTaps);
        Assert.True(phases.HasGaps);
        Assert.Equal(0, phases[999_999_999].Count);
    }

    private static IEnumerable<int> TapsOf(ConvPhases phases, ConvPhase phase) =>
        Enumerable.Range(0, phase.Count).Select(i => phases.Tap(phase, i));
}
