using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;
using KernelGen.Generator.Planning;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

/// <summary>The limits at which a transposed convolution is computed in another way.</summary>
public class ConvTransposeChoiceTests
{
    // 256 weights are written out and 257 are not, zeros not counted.
    [Theory]
    [InlineData(16, 16, 0, true)]
    [InlineData(257, 1, 0, false)]
    [InlineData(257, 1, 1, true)]
    public void Weights(int rows, int columns, int zeros, bool isWrittenOut)
    {
        ConvTransposePlan plan = Plan(rows, columns, 1, 1, (ky, kx) => ky * columns + kx < zeros ? 0 : Unstructured(ky, kx));
        Assert.Equal(isWrittenOut ? ConvStrategy.Unrolled : ConvStrategy.Blocks, plan.Strategy);
        if (isWrittenOut)
            Assert.Equal((1, 4), (plan.Kernels!.Count, plan.Paths.Length));
    }

    // 64 phases with taps are written out and 65 are not; those without have nothing to write.
    [Theory]
    [InlineData(8, 8, 8, 8, true)]
    [InlineData(5, 13, 5, 13, false)]
    [InlineData(5, 13, 5, 20, false)]
    [InlineData(4, 13, 4, 20, true)]
    public void Phases(int rows, int columns, int rowStride, int columnStride, bool isWrittenOut) => Assert.Equal(
        isWrittenOut ? ConvStrategy.Unrolled : ConvStrategy.Blocks,
        Plan(rows, columns, rowStride, columnStride, Unstructured).Strategy);

    // Of rank 1 only the numbers of the column and of the row are written out, zeros not: 197 and 59.
    [Theory]
    [InlineData(197, nameof(ConvStrategy.Separable))]
    [InlineData(198, nameof(ConvStrategy.Blocks))]
    public void Two_passes_count_the_numbers_of_both(int rows, string strategy) => Assert.Equal(
        strategy, Plan(rows, 60, 1, 1, (ky, kx) => (1 + ky % 3) * (kx == 0 ? 0.0 : 1 + kx % 5)).Strategy.ToString());

    // Weights are counted for each kernel that differs.
    [Theory]
    [InlineData(128, nameof(ConvStrategy.Unrolled))]
    [InlineData(129, nameof(ConvStrategy.Blocks))]
    public void Two_kernels_count_both(int columns, string strategy)
    {
        ConvTransposeSpec spec = ConvSpecs.Of(
            ConvSpecs.Axis(1, 1), ConvSpecs.Axis(columns, 1), 4, 4, 4, (input, _, _, kx) => 1 + input % 2 + kx);
        Assert.Equal(strategy, ConvTransposePlanner.Plan(spec).Strategy.ToString());
    }

    [Fact]
    public void Reasons_have_the_numbers()
    {
        Assert.Equal(
            "one multiplication with constant weights are written out, and zeros left out, phase by phase",
            Plan(1, 1, 1, 1, (_, _) => 2).Reason);
        Assert.StartsWith("4 multiplications with", Plan(2, 2, 1, 1, Unstructured).Reason, StringComparison.Ordinal);
        Assert.StartsWith("two one-dimensional passes with", Plan(5, 5, 1, 1, (ky, kx) => (1 + ky) * (1.0 + kx * kx)).Reason, StringComparison.Ordinal);
        Assert.StartsWith("many weights: each phase", Plan(257, 1, 1, 1, Unstructured).Reason, StringComparison.Ordinal);
    }

    // What a vector reads in all phases, r by c inputs, has to fit 68 KB, and a line of it 8 KB: with 16 floats
    // r·(16 + c) + c + 64 numbers of 17,408, and 16 + c of 2,048; with 8 doubles half of all.
    [Theory]
    [InlineData(false, 2, 1, 2031, 1, 3, 2032, true)]
    [InlineData(false, 2, 1, 2032, 1, 3, 2033, false)]
    [InlineData(false, 2, 5, 2, 2030, 7, 2032, true)]
    [InlineData(false, 2, 6, 2, 2030, 8, 2032, false)]
    [InlineData(false, 6, 1, 2, 2030, 7, 2032, true)]
    [InlineData(false, 4, 2, 2, 2030, 8, 2032, false)]
    [InlineData(false, 2, 961, 1, 1, 963, 2, true)]
    [InlineData(false, 2, 962, 1, 1, 964, 2, false)]
    [InlineData(true, 2, 1, 1015, 1, 3, 1016, true)]
    [InlineData(true, 2, 1, 1016, 1, 3, 1017, false)]
    [InlineData(true, 2, 865, 1, 1, 867, 2, true)]
    [InlineData(true, 2, 866, 1, 1, 868, 2, false)]
    public void A_tile_has_room_for_one_vector_or_the_general_code_is_called(
        bool isDouble, int rows, int rowDilation, int columns, int columnDilation, int rowReach, int columnReach, bool fits)
    {
        ConvTransposeSpec spec = ConvSpecs.Of(
            ConvSpecs.Axis(rows, 1, rowDilation), ConvSpecs.Axis(columns, 1, columnDilation), Unstructured, ConvSpecs.ElementOf(isDouble));
        string? fallback = ConvTransposePlanner.FindFallback(spec);
        Assert.Equal(
            fits ? null : $"an output reaches over {rowReach} by {columnReach} inputs, more than a tile has room for", fallback);
        Assert.Equal(fallback, ConvTransposePlanner.Plan(spec).FallbackReason);
    }

    // Every multiplication of a block is written out up to 240 of them, where all phases have as many taps.
    [Theory]
    [InlineData(3, 3, 1, 8, true)]
    [InlineData(3, 4, 1, 8, false)]
    [InlineData(6, 6, 2, 8, true)]
    [InlineData(5, 6, 2, 8, false)]
    [InlineData(6, 5, 2, 8, false)]
    [InlineData(2, 3, 3, 8, false)]
    [InlineData(3, 2, 3, 8, false)]
    [InlineData(10, 1, 1, 4, true)]
    [InlineData(11, 1, 1, 4, false)]
    public void Taps_of_a_block(int rows, int columns, int stride, int outChannels, bool unrolls)
    {
        ConvTransposeSpec spec = ConvSpecs.Of(
            ConvSpecs.Axis(rows, stride), ConvSpecs.Axis(columns, stride), 5, outChannels, 1, (_, _, _, _) => 0);
        ConvTransposePlan plan = ConvTransposePlanner.Plan(spec with { Weights = null });
        Assert.Equal((ConvStrategy.Blocks, unrolls), (plan.Strategy, plan.UnrollsTaps));
        Assert.Null(plan.Upsampling);
        Assert.StartsWith("weights given by the call: each phase", plan.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_filler_is_no_fallback_whatever_its_size()
    {
        ConvAxisSpec axis = ConvSpecs.Axis(128, 64) with { PadStart = 32, PadEnd = 32 };
        ConvTransposeSpec filler = ConvSpecs.Of(axis, axis, (ky, kx) => Tap(ky) * Tap(kx));
        Assert.Null(ConvTransposePlanner.FindFallback(filler));
        Assert.Equal(ConvStrategy.Upsampling, ConvTransposePlanner.Plan(filler).Strategy);

        static double Tap(int i) => BilinearFiller.Numerator(128, i) / 128.0;
    }

    [Fact]
    public void Groups_with_equal_kernels_share_them()
    {
        double[] kinds = [1, 2, 1, 3, 2];
        ConvTransposeSpec spec = ConvSpecs.Of(
            ConvSpecs.Axis(2, 1), ConvSpecs.Axis(1, 1), 10, 5, 5, (input, _, ky, _) => kinds[input / 2] * (1 + ky + 10 * (input % 2)));
        GroupKernels kernels = GroupKernels.Of(spec);
        Assert.Equal([0, 1, 0, 2, 1], kernels.Groups);
        Assert.Equal([0, 1, 3], kernels.Representatives);
        Assert.Equal(3, kernels.Count);
        Assert.Equal([3, 6, 33, 36], GroupKernels.WeightsOf(spec, WeightTensor.Of(spec)!, 3).Select(weight => weight.Value));
    }

    // Zeros with different signs are the same weight to a product, but not the same text.
    [Fact]
    public void Kernels_are_equal_to_the_bit()
    {
        ConvTransposeSpec spec = ConvSpecs.Of(
            ConvSpecs.Axis(1, 1), ConvSpecs.Axis(2, 1), 2, 2, 2, (input, _, _, kx) => kx == 0 ? 1 : input == 0 ? 0.0 : -0.0);
        Assert.Equal([0, 1], GroupKernels.Of(spec).Groups);
    }

    private static double Unstructured(int ky, int kx) => 1 + ky * ky + kx + ky * kx * kx % 7;

    private static ConvTransposePlan Plan(int rows, int columns, int rowStride, int columnStride, Func<int, int, double> weight) =>
        ConvTransposePlanner.Plan(ConvSpecs.Of(ConvSpecs.Axis(rows, rowStride), ConvSpecs.Axis(columns, columnStride), weight));
}
