using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

public class PhaseSumsTests
{
    [Fact]
    public void Each_phase_has_its_own_sum() => Assert.Equal(
        [new PhaseSum(0, 0, 1 + 3 - 7 + 9, 20), new PhaseSum(0, 1, 2 + 8, 10), new PhaseSum(1, 0, 4 + 6, 10), new PhaseSum(1, 1, -5, 5)],
        PhaseSums.Of(Kernel3(2, [1, 2, 3, 4, -5, 6, -7, 8, 9]), 0, 0));

    [Fact]
    public void The_channels_are_those_asked_for()
    {
        ConvAxisSpec axis = ConvSpecs.Axis(1, 1);
        ConvTransposeSpec spec = ConvSpecs.Of(axis, axis, 4, 6, 2, (input, output, _, _) => 10 * input + output);
        Assert.Equal(32, Assert.Single(PhaseSums.Of(spec, 3, 2)).Sum);
    }

    [Fact]
    public void The_first_kernel_with_a_pattern_is_found()
    {
        ConvAxisSpec axis = ConvSpecs.Axis(3, 2);
        ConvTransposeSpec even = ConvSpecs.Of(axis, axis, 2, 2, 1, (_, _, ky, kx) => (ky == 1 ? 2 : 1) * (kx == 1 ? 2 : 1));
        Assert.Null(PhaseSums.FindCheckerboard(even));

        // The middle of kernel (1, 0) alone is the phase (1, 1).
        Assert.Equal(new Checkerboard(1, 0, 4, 6), PhaseSums.FindCheckerboard(even.WithWeight(2 * 9 + 4, weight => weight + 2)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Rounding_makes_no_pattern(bool isDouble)
    {
        ElementType element = ConvSpecs.ElementOf(isDouble);
        foreach (int factor in Enumerable.Range(2, 15))
        {
            int size = BilinearFiller.KernelSize(factor);
            ConvAxisSpec axis = ConvSpecs.Axis(size, factor);
            double TapOf(int i) => ConvSpecs.Round(element, (double)BilinearFiller.Numerator(size, i) / BilinearFiller.Denominator(size));
            ConvTransposeSpec filler = ConvSpecs.Of(
                axis, axis, (ky, kx) => ConvSpecs.Round(element, TapOf(ky) * TapOf(kx)), element);
            Assert.Null(PhaseSums.FindCheckerboard(filler));
            double little = element == ElementType.Float32 ? 1e-5 : 1e-14;
            Assert.NotNull(PhaseSums.FindCheckerboard(filler.WithWeight(0, weight => weight + little)));
        }
    }

    [Fact]
    public void A_phase_without_taps_sums_to_0()
    {
        Assert.Equal(new Checkerboard(0, 0, 0, 2), PhaseSums.FindCheckerboard(Kernel3(4, [2, 2, 2, 2, 2, 2, 2, 2, 2])));
        Assert.Equal(new Checkerboard(0, 0, -2, 0), PhaseSums.FindCheckerboard(Kernel3(4, [-2, -2, -2, -2, -2, -2, -2, -2, -2])));
        ConvTransposeSpec tall = ConvSpecs.Of(ConvSpecs.Axis(1, 1), ConvSpecs.Axis(1, 2), (_, _) => 3);
        Assert.Equal(new Checkerboard(0, 0, 0, 3), PhaseSums.FindCheckerboard(tall));
    }

    [Fact]
    public void One_phase_makes_no_pattern()
    {
        Assert.Null(PhaseSums.FindCheckerboard(Kernel3(1, [1, 2, 3, 4, 5, 6, 7, 8, 9])));
        Assert.Null(PhaseSums.FindCheckerboard(Kernel3(2, [1, 2, 3, 4, 5, 6, 7, 8, 9]) with { Weights = null }));
    }

    [Fact]
    public void Dilation_moves_taps_between_phases()
    {
        // With stride 3 and dilation 2 the taps 0, 1, 2 are of the phases 0, 2, 1.
        ConvAxisSpec rows = ConvSpecs.Axis(3, 3, dilation: 2);
        ConvTransposeSpec spec = ConvSpecs.Of(rows, ConvSpecs.Axis(1, 1), (ky, _) => ky + 1);
        Assert.Equal([(0, 1.0), (1, 3.0), (2, 2.0)], PhaseSums.Of(spec, 0, 0).Select(phase => (phase.Row, phase.Sum)));
    }

    private static ConvTransposeSpec Kernel3(int stride, double[] weights)
    {
        ConvAxisSpec axis = ConvSpecs.Axis(3, stride);
        return ConvSpecs.Of(axis, axis, (ky, kx) => weights[3 * ky + kx]);
    }
}
