using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

public class WeightFindingsTests
{
    [Fact]
    public void The_filler_as_FCN_stores_it()
    {
        ConvAxisSpec axis = ConvSpecs.Axis(16, 8) with { PadStart = 4, PadEnd = 4 };
        ConvTransposeSpec spec = ConvSpecs.Of(
            axis, axis, 21, 21, 1, (input, output, ky, kx) => input == output ? TapOf(ky) * TapOf(kx) : 0);
        WeightFindings findings = WeightFindings.Lower(spec);
        Assert.Equal((AxisSpec.Canonical(8), 21, Border.Zero), (findings.Bilinear!.Rows, findings.Bilinear.Channels, findings.Bilinear.Border));
        Assert.Same(spec, findings.Spec);
        Assert.Null(findings.Separable);
        Assert.Equal(420 * 256, findings.Zeros);

        // A lerp along the rows for each 8 output rows, and one between two rows for each output.
        Assert.Equal((new Rational(441 * 256, 64), new Rational(21 * 9, 8)), (findings.MultipliesBefore, findings.MultipliesAfter));
        Assert.Equal(
            [
                "The weights are the bilinear filler of factor 8, stored dense: 441 kernels of which 420 are zero",
                "23.63 of 1764 multiplies per output pixel are left",
            ],
            findings.Remarks);

        static double TapOf(int i) => BilinearFiller.Numerator(16, i) / 16.0;
    }

    [Fact]
    public void A_filler_of_an_odd_factor_copies_some_rows()
    {
        ConvTransposeSpec spec = ConvSpecs.Of(ConvSpecs.Axis(5, 3), ConvSpecs.Axis(1, 1), (ky, _) => (float)((3 - Math.Abs(ky - 2)) / 3.0));
        WeightFindings findings = WeightFindings.Lower(spec);
        Assert.NotNull(findings.Bilinear);
        Assert.Equal((new Rational(5, 3), new Rational(2, 3)), (findings.MultipliesBefore, findings.MultipliesAfter));
        Assert.Equal("0.67 of 1.67 multiplies per output pixel are left", findings.Remarks[^1]);
    }

    [Fact]
    public void Binomials_stored_dense_are_depthwise_and_separable()
    {
        double[] binomial = [1, 4, 6, 4, 1];
        ConvAxisSpec axis = ConvSpecs.Axis(5, 2);
        ConvTransposeSpec spec = ConvSpecs.Of(
            axis, axis, 4, 4, 1, (input, output, ky, kx) => input == output ? binomial[ky] * binomial[kx] / 64 : 0);
        WeightFindings findings = WeightFindings.Lower(spec);
        Assert.Null(findings.Bilinear);
        Assert.Equal((4, 100), (findings.Spec.Groups, findings.Spec.Weights!.Value.Count));
        Assert.Equal(4, findings.Separable!.Kernels.Length);

        // 5 along a row for each 2 by 2 outputs, and 5 across for each 2.
        Assert.Equal((new Rational(16 * 25, 4), new Rational(15, 1)), (findings.MultipliesBefore, findings.MultipliesAfter));
        Assert.Equal(
            [
                "Zero off the channel diagonal: depthwise, 4 of 16 kernels are left",
                "Rank 1: two one-dimensional passes, of 5 taps along the rows and 5 across them",
                "15 of 100 multiplies per output pixel are left",
            ],
            findings.Remarks);
    }

    [Fact]
    public void Blocks_of_channels_with_some_zeros()
    {
        ConvTransposeSpec spec = ConvSpecs.Of(
            ConvSpecs.Axis(3, 1), ConvSpecs.Axis(3, 1), 4, 8, 1,
            (input, output, ky, kx) => input / 2 == output / 4 && ky != kx ? 1 + input + ky : 0);
        WeightFindings findings = WeightFindings.Lower(spec);
        Assert.Equal((2, 48), (findings.Spec.Groups, findings.Zeros));
        Assert.Null(findings.Separable);
        Assert.Equal(
            [
                "Zero between blocks of channels: 2 groups in place of 1, 16 of 32 kernels are left",
                "48 of 144 weights are zero",
                "96 of 288 multiplies per output pixel are left",
            ],
            findings.Remarks);
    }

    [Fact]
    public void Passes_that_need_more_multiplies_than_the_zeros_leave_are_not_made()
    {
        // One tap of 49 needs one product, but a tap of the row and one of the column two.
        ConvAxisSpec axis = ConvSpecs.Axis(7, 1);
        WeightFindings findings = WeightFindings.Lower(ConvSpecs.Of(axis, axis, (ky, kx) => (ky, kx) == (3, 3) ? 2 : 0));
        Assert.Null(findings.Separable);
        Assert.Equal(["48 of 49 weights are zero", "1 of 49 multiplies per output pixel are left"], findings.Remarks);
    }

    [Fact]
    public void Weights_without_structure()
    {
        ConvAxisSpec axis = ConvSpecs.Axis(4, 2);
        ConvTransposeSpec spec = ConvSpecs.Of(
            axis, axis, 3, 2, 1, (input, output, ky, kx) => 1 + ky * ky + kx + 7 * output * kx + input * ky * kx);
        WeightFindings findings = WeightFindings.Lower(spec);
        Assert.Same(spec, findings.Spec);
        Assert.Equal(0, findings.Zeros);
        Assert.Null(findings.Bilinear);
        Assert.Null(findings.Separable);
        Assert.Equal(new Rational(24, 1), findings.MultipliesAfter);
        Assert.Equal(["All 24 multiplies per output pixel are needed"], findings.Remarks);
    }

    [Fact]
    public void Weights_of_the_call_say_nothing()
    {
        ConvAxisSpec axis = ConvSpecs.Axis(4, 2);
        ConvTransposeSpec spec = ConvSpecs.Of(axis, axis, 8, 6, 2, (_, _, _, _) => 0) with { Weights = null };
        WeightFindings findings = WeightFindings.Lower(spec);
        Assert.Same(spec, findings.Spec);
        Assert.Equal(0, findings.Zeros);
        Assert.Null(findings.Bilinear);
        Assert.Null(findings.Separable);
        Assert.Empty(findings.Remarks);
        Assert.Equal((new Rational(96, 1), new Rational(96, 1)), (findings.MultipliesBefore, findings.MultipliesAfter));
    }
}
