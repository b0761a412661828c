using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using KernelGen.Generator.Model;

namespace KernelGen.Generator.Lowering;

/// <summary>
/// Recognises the transposed convolution that is a bilinear upsampling with the border Zero, however its weights are
/// stored: dense and zero off the channel diagonal, as FCN does, one kernel a channel, or in groups in between.
/// </summary>
internal static class BilinearFillerFinder
{
    /// <summary>
    /// Fillers computed in the element type are a little off their exact fractions. A one-dimensional tap comes of a
    /// subtraction from 1 and is off by up to an ulp of 1, whatever its size; of factors above 4 that can be more than 16
    /// ulp of a weight (as PyTorch and Caffe compute them, up to 63).
    /// </summary>
    private const int ToleranceInUlps = 16;

    /// <summary>The upsampling that the spec means.</summary>
    /// <param name="spec">The transposed convolution.</param>
    /// <param name="upsampling">What the attribute of bilinear upsampling gives for the same method.</param>
    /// <param name="reason">What was found, or why this is no upsampling.</param>
    public static bool TryFind(ConvTransposeSpec spec, [NotNullWhen(true)] out KernelSpec? upsampling, out string reason)
    {
        upsampling = null;
        reason = FindOtherShape(spec)
            ?? (WeightTensor.Of(spec) is { } weights ? FindOtherWeight(spec, weights) : "the call gives the weights")
            ?? "";
        if (reason.Length > 0)
            return false;

        upsampling = ToUpsampling(spec);
        reason = Describe(spec);
        return true;
    }

    /// <summary>The upsampling that the spec means if the call's weights are the filler; null where they cannot be.</summary>
    public static KernelSpec? FindPossible(ConvTransposeSpec spec) => FindOtherShape(spec) is null ? ToUpsampling(spec) : null;

    private static string? FindOtherShape(ConvTransposeSpec spec) =>
        FindOtherPurpose(spec) ?? FindOtherAxis(spec.Rows, "rows") ?? FindOtherAxis(spec.Columns, "columns");

    private static string? FindOtherPurpose(ConvTransposeSpec spec) => spec switch
    {
        _ when spec.Bias is not null || spec.HasBiasParameter => "there is a bias",
        { Epilogue.IsNone: false } => "something is applied to each output",
        _ when spec.InChannels != spec.OutChannels =>
            Format($"there are {spec.InChannels} input channels, but {spec.OutChannels} output channels"),
        { Rows.Stride: 1, Columns.Stride: 1 } => "both strides are 1",
        _ => null,
    };

    private static string? FindOtherAxis(ConvAxisSpec axis, string name)
    {
        if (axis.Stride > BilinearFiller.MaxFactor)
            return Format($"the stride of the {name} is {axis.Stride}, above {BilinearFiller.MaxFactor}");
        int size = BilinearFiller.KernelSize(axis.Stride);
        if (axis.KernelSize != size)
            return Format($"the kernel has {axis.KernelSize} {name}, where stride {axis.Stride} needs {size}");
        if (axis.Dilation != 1)
            return Format($"the dilation of the {name} is {axis.Dilation}");
        bool isPadAccepted = axis.PadStart is >= 0 and <= BilinearFiller.MaxPadding
            && axis.PadEnd is >= -BilinearFiller.MaxPadding and <= BilinearFiller.MaxPadding;
        return isPadAccepted ? null : Format($"the padding of the {name} is beyond what an upsampling accepts");
    }

    private static string? FindOtherWeight(ConvTransposeSpec spec, WeightTensor weights)
    {
        for (int channel = 0; channel < weights.InChannels; channel++)
        {
            int diagonal = channel % weights.InChannelsPerGroup;
            bool isCopy = channel > 0 && weights.Kernel(channel, diagonal).SequenceEqual(weights.Kernel(0, 0));
            if (!isCopy && FindOtherWeight(spec.Element, weights, channel, diagonal) is { } other)
                return other;
        }

        for (int channel = 0; channel < weights.InChannels; channel++)
        {
            for (int output = 0; output < weights.OutChannelsPerGroup; output++)
            {
                if (output != channel % weights.InChannelsPerGroup && !weights.IsKernelZero(channel, output))
                    return Format($"the kernel of input channel {channel} for output channel {output} of its group is not zero");
            }
        }

        return null;
    }

    private static string? FindOtherWeight(ElementType element, WeightTensor weights, int channel, int diagonal)
    {
        WeightPrecision precision = WeightPrecision.Of(element);
        for (int ky = 0; ky < weights.KernelHeight; ky++)
        {
            for (int kx = 0; kx < weights.KernelWidth; kx++)
            {
                Rational row = ExactTap(weights.KernelHeight, ky);
                Rational column = ExactTap(weights.KernelWidth, kx);
                double weight = weights[channel, diagonal, ky, kx];
                if (!IsNear(weight, row, column, precision))
                    return Format($"the weight ({channel}, {diagonal}, {ky}, {kx}) is {weight}, where the bilinear filler has {row * column}");
            }
        }

        return null;
    }

    private static Rational ExactTap(int size, int i) =>
        new(BilinearFiller.Numerator(size, i), BilinearFiller.Denominator(size));

    // |w - n/d| ≤ 16 ulp, or an ulp of 1 for each tap as a share of the weight: multiplied by d, so that all is dyadic.
    private static bool IsNear(double weight, Rational row, Rational column, WeightPrecision precision)
    {
        if (double.IsNaN(weight) || double.IsInfinity(weight))
            return false;
        Rational exact = row * column;
        int exponent = 0;
        while (exact.Numerator << -exponent < exact.Denominator)
            exponent--;
        Dyadic difference = (Dyadic.Of(weight) * exact.Denominator - exact.Numerator).Abs();
        Dyadic limit = new Dyadic(ToleranceInUlps * exact.Denominator, exponent - precision.Bits + 1);
        if (difference.CompareTo(limit) <= 0)
            return true;

        Rational share = (row + column) * new Rational(exact.Denominator, 1);
        return (difference * share.Denominator).CompareTo(new Dyadic(share.Numerator, 1 - precision.Bits)) <= 0;
    }

    private static KernelSpec ToUpsampling(ConvTransposeSpec spec) => new(
        spec.Method,
        spec.Element,
        ToFactor(spec.Rows),
        ToFactor(spec.Columns),
        spec.InChannels,
        spec.InChannels > 1 ? spec.Layout : Layout.Planar,
        Border.Zero)
    {
        Height = spec.Height,
        Width = spec.Width,
        Threads = spec.Threads,
    };

    private static AxisSpec ToFactor(ConvAxisSpec axis) => new(axis.Stride, axis.PadStart, axis.PadEnd);

    private static string Describe(ConvTransposeSpec spec)
    {
        string factor = spec.Rows.Stride == spec.Columns.Stride
            ? Format($"factor {spec.Rows.Stride}")
            : Format($"factors {spec.Rows.Stride} (rows) and {spec.Columns.Stride} (columns)");
        string found = $"The weights are the bilinear filler of {factor}";
        if (spec.InChannels == 1)
            return found;
        if (spec.Groups == spec.InChannels)
            return $"{found}, one kernel a channel";
        int kernels = spec.InChannels * spec.OutChannelsPerGroup;
        string form = spec.Groups == 1 ? "dense" : Format($"in {spec.Groups} groups");
        return Format($"{found}, stored {form}: {kernels} kernels of which {kernels - spec.InChannels} are zero");
    }

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
