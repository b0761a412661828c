using System.Collections.Immutable;
using System.Globalization;
using KernelGen.Generator.Model;

namespace KernelGen.Generator.Lowering;

/// <summary>What the numbers of constant weights say about a transposed convolution.</summary>
/// <param name="Bilinear">The bilinear upsampling that it is; null where it is none.</param>
/// <param name="Spec">The convolution in as many groups as its weights allow; as it was asked for where it is an upsampling.</param>
/// <param name="Zeros">Zeros among the weights of <paramref name="Spec"/>, whose products are never computed, whatever the input holds.</param>
/// <param name="Separable">The columns and rows of its kernels; null where two passes are not possible, or do not pay.</param>
/// <param name="MultipliesBefore">Multiplies of all channels of an output pixel, averaged over phases, as asked for.</param>
/// <param name="MultipliesAfter">As many as are left.</param>
/// <param name="Remarks">Sentences about it, without a full stop.</param>
internal sealed record WeightFindings(
    KernelSpec? Bilinear,
    ConvTransposeSpec Spec,
    int Zeros,
    SeparableWeights? Separable,
    Rational MultipliesBefore,
    Rational MultipliesAfter,
    ImmutableArray<string> Remarks)
{
    public static WeightFindings Lower(ConvTransposeSpec spec)
    {
        Rational before = PerOutputPixel(spec, CountOf(spec));
        if (WeightTensor.Of(spec) is not { } weights)
            return new WeightFindings(Bilinear: null, spec, Zeros: 0, Separable: null, before, before, []);

        if (BilinearFillerFinder.TryFind(spec, out KernelSpec? upsampling, out string found))
            return LowerUpsampling(spec, weights.ZeroCount, upsampling, before, found);

        ConvTransposeSpec refined = ChannelBlocks.Refine(spec);
        int zeros = WeightTensor.Of(refined)!.ZeroCount;
        Rational after = PerOutputPixel(spec, CountOf(refined) - zeros);
        if (SeparableWeights.TryFind(refined, out SeparableWeights? separable, out _))
        {
            // The rows of the input are passed over once for all the output rows that they serve.
            Rational passes = PerOutputPixel(spec, separable.HorizontalTaps + (long)separable.VerticalTaps * spec.Columns.Stride);
            if (passes.CompareTo(after) < 0)
                after = passes;
            else
                separable = null;
        }

        ImmutableArray<string> remarks =
        [
            .. DescribeGroups(spec, refined), .. DescribeZeros(refined, zeros), .. DescribePasses(refined, separable),
            DescribeMultiplies(before, after),
        ];
        return new WeightFindings(Bilinear: null, refined, zeros, separable, before, after, remarks);
    }

    // An input row is interpolated once for all the output rows that it serves; one output row of an odd factor is a copy.
    private static WeightFindings LowerUpsampling(
        ConvTransposeSpec spec, int zeros, KernelSpec upsampling, Rational before, string found)
    {
        (int rows, int columns) = (upsampling.Rows.Factor, upsampling.Columns.Factor);
        var after = new Rational(upsampling.Channels * ((columns > 1 ? 1L : 0) + rows - rows % 2), rows);
        return new WeightFindings(
            upsampling, spec, zeros, Separable: null, before, after, [found, DescribeMultiplies(before, after)]);
    }

    private static long CountOf(ConvTransposeSpec spec) =>
        (long)spec.InChannels * spec.OutChannelsPerGroup * spec.Rows.KernelSize * spec.Columns.KernelSize;

    // Each weight is used by one phase.
    private static Rational PerOutputPixel(ConvTransposeSpec spec, long uses) =>
        new(uses, (long)spec.Rows.Stride * spec.Columns.Stride);

    private static IEnumerable<string> DescribeGroups(ConvTransposeSpec spec, ConvTransposeSpec refined)
    {
        if (refined.Groups == spec.Groups)
            yield break;
        int before = spec.InChannels * spec.OutChannelsPerGroup;
        int after = refined.InChannels * refined.OutChannelsPerGroup;
        string form = refined is { InChannelsPerGroup: 1, OutChannelsPerGroup: 1 }
            ? "Zero off the channel diagonal: depthwise"
            : Format($"Zero between blocks of channels: {refined.Groups} groups in place of {spec.Groups}");
        yield return Format($"{form}, {after} of {before} kernels are left");
    }

    private static IEnumerable<string> DescribeZeros(ConvTransposeSpec refined, int zeros)
    {
        if (zeros > 0)
            yield return Format($"{zeros} of {CountOf(refined)} weights are zero");
    }

    private static IEnumerable<string> DescribePasses(ConvTransposeSpec refined, SeparableWeights? separable)
    {
        if (separable is not null)
            yield return Format($"Rank 1: two one-dimensional passes, of {refined.Columns.KernelSize} taps along the rows and {refined.Rows.KernelSize} across them");
    }

    private static string DescribeMultiplies(Rational before, Rational after) => before == after
        ? Format($"All {before.ToDouble():0.##} multiplies per output pixel are needed")
        : Format($"{after.ToDouble():0.##} of {before.ToDouble():0.##} multiplies per output pixel are left");

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
