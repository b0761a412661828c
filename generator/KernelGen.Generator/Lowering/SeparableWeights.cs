using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using KernelGen.Generator.Model;

namespace KernelGen.Generator.Lowering;

/// <summary>
/// The kernels of a depthwise convolution, each of them a column times a row: a pass along the rows, then one across them,
/// takes the place of the sum over both.
/// </summary>
/// <param name="Kernels">One for each channel.</param>
internal sealed record SeparableWeights(ImmutableArray<RankOneKernel> Kernels)
{
    /// <summary>
    /// Less than the one roundoff that is left, by more than products of roundoffs are: 1/128 for up to
    /// <see cref="MaxRoundings"/> of them.
    /// </summary>
    private const double LargestTolerance = 1 - 1.0 / 128;

    private const int MaxRoundings = 360;

    /// <summary>Numbers of all columns that are not zero.</summary>
    public int VerticalTaps => Kernels.Sum(kernel => kernel.Vertical.Count(number => number != 0));

    /// <summary>Numbers of all rows that are not zero.</summary>
    public int HorizontalTaps => Kernels.Sum(kernel => kernel.Horizontal.Count(number => number != 0));

    /// <summary>The columns and rows of a spec's kernels.</summary>
    /// <param name="spec">The transposed convolution.</param>
    /// <param name="separable">The kernels.</param>
    /// <param name="reason">Why there are none; empty where there are.</param>
    public static bool TryFind(ConvTransposeSpec spec, [NotNullWhen(true)] out SeparableWeights? separable, out string reason)
    {
        separable = null;
        reason = FindObstacle(spec) ?? "";
        if (reason.Length > 0)
            return false;

        WeightTensor weights = WeightTensor.Of(spec)!;
        WeightPrecision precision = WeightPrecision.Of(spec.Element);
        ImmutableArray<RankOneKernel>.Builder kernels = ImmutableArray.CreateBuilder<RankOneKernel>(weights.InChannels);
        for (int channel = 0; channel < weights.InChannels; channel++)
        {
            RankOneKernel? kernel = channel > 0 && weights.Kernel(channel, 0).SequenceEqual(weights.Kernel(channel - 1, 0))
                ? kernels[channel - 1]
                : RankOneKernel.Find(KernelOf(weights, channel), precision, ToleranceOf(spec));
            if (kernel is null)
            {
                reason = Format($"the kernel of channel {channel} is not a column times a row");
                return false;
            }

            kernels.Add(kernel);
        }

        separable = new SeparableWeights(kernels.MoveToImmutable());
        return true;
    }

    /// <summary>
    /// How far a product may be off its weight, in halves of an ulp of 1, u. The bound is (n + 2)·u for the n taps inside the
    /// image. Of n = n1·n2 taps the two passes round each product n1 + n2 times, and once more where they start at a bias
    /// without fused multiply-add; (n1 - 1)·(n2 - 1) + 1 are left, or one less. In a corner of the image n1 and n2 are 1.
    /// </summary>
    public static double ToleranceOf(ConvTransposeSpec spec)
    {
        bool hasBias = spec.Bias is not null || spec.HasBiasParameter;
        int roundings = ConvPhases.Lower(spec.Rows).MaxCount + ConvPhases.Lower(spec.Columns).MaxCount;
        return hasBias || roundings > MaxRoundings ? 0 : LargestTolerance;
    }

    private static string? FindObstacle(ConvTransposeSpec spec)
    {
        if (spec.Weights is null)
            return "the call gives the weights";
        if (spec is not { InChannelsPerGroup: 1, OutChannelsPerGroup: 1 })
            return "an output sums over several channels, or an input feeds several";
        int rowTaps = ConvPhases.Lower(spec.Rows).MaxCount;
        int columnTaps = ConvPhases.Lower(spec.Columns).MaxCount;
        return rowTaps * columnTaps > rowTaps + columnTaps
            ? null
            : Format($"two passes of {rowTaps} and {columnTaps} taps are no fewer than {rowTaps * columnTaps}");
    }

    private static double[,] KernelOf(WeightTensor weights, int channel)
    {
        double[,] kernel = new double[weights.KernelHeight, weights.KernelWidth];
        for (int ky = 0; ky < weights.KernelHeight; ky++)
        {
            for (int kx = 0; kx < weights.KernelWidth; kx++)
                kernel[ky, kx] = weights[channel, 0, ky, kx];
        }

        return kernel;
    }

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
