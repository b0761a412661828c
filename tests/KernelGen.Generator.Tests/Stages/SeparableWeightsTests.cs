using CsCheck;
using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

public class SeparableWeightsTests
{
    private static readonly ConvAxisSpec Axis = ConvSpecs.Axis(9, 3);

    [Fact]
    public void Each_channel_has_its_own_column_and_row()
    {
        // The third channel repeats the second.
        ConvTransposeSpec spec = Depthwise(3, (channel, ky, kx) => (Math.Min(channel, 1) + ky + 1) * (kx + 1));
        Assert.True(SeparableWeights.TryFind(spec, out SeparableWeights? separable, out string reason));
        Assert.Equal("", reason);
        Assert.Equal(3, separable.Kernels.Length);
        for (int channel = 0; channel < 3; channel++)
        {
            for (int i = 0; i < 81; i++)
            {
                RankOneKernel kernel = separable.Kernels[channel];
                Assert.Equal(spec.Weights!.Value[channel * 81 + i].Value, kernel.Vertical[i / 9] * kernel.Horizontal[i % 9]);
            }
        }
    }

    [Fact]
    public void Taps_that_are_zero_do_not_count()
    {
        ConvTransposeSpec spec = Depthwise(2, (channel, ky, kx) => ky == 0 || (channel == 1 && kx < 2) ? 0 : 1);
        Assert.True(SeparableWeights.TryFind(spec, out SeparableWeights? separable, out _));
        Assert.Equal((8 + 8, 9 + 7), (separable.VerticalTaps, separable.HorizontalTaps));
    }

    [Fact]
    public void One_kernel_of_another_rank_is_enough_to_give_up()
    {
        ConvTransposeSpec spec = Depthwise(3, (_, ky, kx) => (ky + 1) * (kx + 1)).WithWeight(81 + 40, weight => weight + 1);
        AssertNotFound("the kernel of channel 1 is not a column times a row", spec);
    }

    [Fact]
    public void Obstacles()
    {
        ConvTransposeSpec spec = Depthwise(2, (_, _, _) => 1);
        AssertNotFound("the call gives the weights", spec with { Weights = null });
        string several = "an output sums over several channels, or an input feeds several";
        AssertNotFound(several, ConvSpecs.Of(Axis, Axis, 2, 2, 1, (_, _, _, _) => 1));
        AssertNotFound(several, ConvSpecs.Of(Axis, Axis, 2, 4, 2, (_, _, _, _) => 1));
        AssertNotFound(several, ConvSpecs.Of(Axis, Axis, 4, 2, 2, (_, _, _, _) => 1));
    }

    [Theory]
    [InlineData(4, 4, 2, "two passes of 2 and 2 taps are no fewer than 4")]
    [InlineData(9, 1, 1, "two passes of 9 and 1 taps are no fewer than 9")]
    [InlineData(2, 2, 2, "two passes of 1 and 1 taps are no fewer than 1")]
    [InlineData(5, 4, 2, null)]
    [InlineData(3, 2, 1, null)]
    public void The_passes_must_be_fewer_taps(int height, int width, int stride, string? reason)
    {
        ConvTransposeSpec spec = ConvSpecs.Of(ConvSpecs.Axis(height, stride), ConvSpecs.Axis(width, stride), (_, _) => 1);
        if (reason is null)
            Assert.True(SeparableWeights.TryFind(spec, out _, out _));
        else
            AssertNotFound(reason, spec);
    }

    // Products of roundoffs stay below 1/128 of one for up to 360 taps of both axes together.
    [Theory]
    [InlineData(180, 180, true)]
    [InlineData(180, 181, false)]
    [InlineData(360, 1, false)]
    public void Long_passes_leave_no_room_for_error(int rows, int columns, bool isRoom)
    {
        ConvTransposeSpec spec = ConvSpecs.Of(ConvSpecs.Axis(rows, 1), ConvSpecs.Axis(columns, 1), (_, _) => 1);
        Assert.Equal(isRoom ? 127 / 128.0 : 0, SeparableWeights.ToleranceOf(spec));
    }

    [Fact]
    public void A_bias_leaves_no_room_for_error()
    {
        // A third is no number, so this kernel is a column times a row only nearly.
        ConvTransposeSpec spec = ConvSpecs.Of(Axis, Axis, (ky, kx) => (float)((ky + 1) * (kx + 1) / 3.0));
        Assert.True(SeparableWeights.TryFind(spec, out _, out _));
        Assert.InRange(SeparableWeights.ToleranceOf(spec), 0.99, 0.999);
        ConvTransposeSpec biased = spec with { Bias = new([1.0]) };
        Assert.Equal(0, SeparableWeights.ToleranceOf(biased));
        AssertNotFound("the kernel of channel 0 is not a column times a row", biased);
        var parameter = new ParameterSpec(ParameterRole.Bias, "", "global::System.ReadOnlySpan<float>", "bias");
        AssertNotFound(
            "the kernel of channel 0 is not a column times a row",
            spec with { Method = spec.Method with { Parameters = new([parameter]) } });
        ConvTransposeSpec whole = ConvSpecs.Of(Axis, Axis, (ky, kx) => (ky + 1) * (kx + 1)) with { Bias = new([1.0]) };
        Assert.True(SeparableWeights.TryFind(whole, out _, out _));
    }

    [Fact]
    public void A_corner_of_the_image_allows_less_than_its_middle()
    {
        // Nine by nine taps leave a budget that one weight, 4 ulp off, is within. In a corner that weight is the only one.
        ConvTransposeSpec spec = ConvSpecs.Of(ConvSpecs.Axis(9, 1), ConvSpecs.Axis(9, 1), (_, _) => 1);
        Assert.True(SeparableWeights.TryFind(spec, out _, out _));
        AssertNotFound(
            "the kernel of channel 0 is not a column times a row", spec.WithWeight(0, weight => weight + Math.ScaleB(4, -23)));
    }

    [Fact]
    public void Two_passes_are_within_the_bound() =>
        Gen.Select(Gen.Int[3, 9], Gen.Int[3, 9], Gen.Int[1, 3], Gen.Double[0.6, 2], Gen.Int[-(1 << 24), 1 << 24].Array[25]).Sample((height, width, stride, sigma, image) =>
        {
            double TapOf(int size, int i) => Math.Exp(-Math.Pow((i - (size - 1) / 2.0) / sigma, 2) / 2);
            ConvTransposeSpec spec = ConvSpecs.Of(
                ConvSpecs.Axis(height, stride), ConvSpecs.Axis(width, stride), (ky, kx) => (float)(TapOf(height, ky) * TapOf(width, kx)));
            if (!SeparableWeights.TryFind(spec, out SeparableWeights? separable, out _))
                return;
            for (int row = 0; row < 4 * stride + height; row++)
            {
                for (int column = 0; column < 4 * stride + width; column++)
                    AssertWithinBound(spec, separable.Kernels[0], image, row, column);
            }
        });

    // An output of a 5 by 5 image, both ways, each product and sum of the passes rounded to float.
    private static void AssertWithinBound(ConvTransposeSpec spec, RankOneKernel kernel, int[] image, int row, int column)
    {
        (double exact, double magnitude, int taps) = (0, 0, 0);
        float result = 0;
        foreach ((int ky, int y) in TapsOf(spec.Rows, row))
        {
            float along = 0;
            foreach ((int kx, int x) in TapsOf(spec.Columns, column))
            {
                double product = spec.Weights!.Value[ky * spec.Columns.KernelSize + kx].Value * image[5 * y + x];
                (exact, magnitude, taps) = (exact + product, magnitude + Math.Abs(product), taps + 1);
                along += (float)kernel.Horizontal[kx] * image[5 * y + x];
            }

            result += (float)kernel.Vertical[ky] * along;
        }

        Assert.InRange(Math.Abs(result - exact), 0, (taps + 2) * Math.ScaleB(magnitude, -24) * (1 + 1e-9));
    }

    private static IEnumerable<(int Tap, int Input)> TapsOf(ConvAxisSpec axis, int output) =>
        from k in Enumerable.Range(0, axis.KernelSize)
        where axis.ToTransposedAxis().IsTapOf(axis.ToTransposedAxis().Phase(output), k)
        let input = (int)axis.ToTransposedAxis().InputIndex(output, k)
        where output >= k && input < 5
        select (k, input);

    private static ConvTransposeSpec Depthwise(int channels, Func<int, int, int, double> weight) =>
        ConvSpecs.Of(Axis, Axis, channels, channels, channels, (channel, _, ky, kx) => weight(channel, ky, kx));

    private static void AssertNotFound(string reason, ConvTransposeSpec spec)
    {
        Assert.False(SeparableWeights.TryFind(spec, out SeparableWeights? separable, out string actual));
        Assert.Null(separable);
        Assert.Equal(reason, actual);
    }
}
