using System.ComponentModel;
using System.Numerics;

namespace KernelGen.CompilerServices;

/// <summary>Recognises, in weights given by a call, the bilinear filler. Called by generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BilinearWeights
{
    private const int ToleranceInUlps = 16;

    /// <summary>
    /// Whether weights of shape (channels, channels / groups, kernel rows, kernel columns) are the bilinear filler from each
    /// channel to itself, and 0 from each channel to the others. Fillers are often computed in the element type: a weight may
    /// be off by 16 units in the last place, or by what a unit in the last place of 1 on each axis makes of it. Ends with the
    /// first weight that is none of it.
    /// </summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="weight">The weights, as many as the shape has or more.</param>
    /// <param name="channels">Channels of input and output.</param>
    /// <param name="groups">Groups of channels.</param>
    /// <param name="factor">The factor of each axis, which has a kernel of 2·factor - factor mod 2.</param>
    /// <returns>Whether they are.</returns>
    public static bool AreFiller<T>(ReadOnlySpan<T> weight, int channels, int groups, Size2 factor)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        int height = BilinearFiller.KernelSize(factor.Height);
        int width = BilinearFiller.KernelSize(factor.Width);
        int kernel = height * width;
        int channelsPerGroup = channels / groups;
        ReadOnlySpan<T> first = weight[..kernel];
        if (!IsFiller(first, height, width))
            return false;
        for (int channel = 0; channel < channels; channel++)
        {
            for (int output = 0; output < channelsPerGroup; output++)
            {
                ReadOnlySpan<T> between = weight.Slice((channel * channelsPerGroup + output) * kernel, kernel);
                bool holds = output != channel % channelsPerGroup
                    ? !between.ContainsAnyExcept(T.Zero)
                    : between.SequenceEqual(first) || IsFiller(between, height, width);
                if (!holds)
                    return false;
            }
        }

        return true;
    }

    /// <summary>Whether no number of an input is infinite or NaN; what lies between its rows may be.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="input">The input.</param>
    /// <param name="shape">The shape that has accepted it.</param>
    /// <returns>Whether all are finite.</returns>
    public static bool AreFinite<T>(ReadOnlySpan<T> input, in ConvTransposeShape shape)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        int channels = shape.InChannelsPerGroup * shape.Groups;
        bool isInterleaved = shape.InputStrides.Column != 1;
        int length = shape.Width * (isInterleaved ? channels : 1);
        int stride = (int)shape.InputStrides.Row;
        if (length == stride)
            return AreFinite(input[..shape.InputLength]);
        for (long start = 0; start < shape.InputLength; start += stride)
            if (!AreFinite(input.Slice((int)start, length)))
                return false;
        return true;
    }

    private static bool AreFinite<T>(ReadOnlySpan<T> values)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        // 0 times a number is 0, unless that is not finite: then the sum is NaN from there on.
        Vector<T> sums = Vector<T>.Zero;
        int i = 0;
        for (; i <= values.Length - Vector<T>.Count; i += Vector<T>.Count)
            sums += new Vector<T>(values[i..]) * Vector<T>.Zero;
        T sum = Vector.Sum(sums);
        for (; i < values.Length; i++)
            sum += values[i] * T.Zero;
        return sum == T.Zero;
    }

    private static bool IsFiller<T>(ReadOnlySpan<T> kernel, int height, int width)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        long denominator = (long)BilinearFiller.Denominator(height) * BilinearFiller.Denominator(width);
        for (int row = 0; row < height; row++)
        {
            long numerator = BilinearFiller.Numerator(height, row);
            for (int column = 0; column < width; column++)
            {
                double exact = (double)(numerator * BilinearFiller.Numerator(width, column)) / denominator;
                T nearest = T.CreateChecked(exact);
                T ulps = (T.BitIncrement(nearest) - nearest) * T.CreateChecked(ToleranceInUlps);
                double taps = (double)numerator / BilinearFiller.Denominator(height)
                    + (double)BilinearFiller.Numerator(width, column) / BilinearFiller.Denominator(width);
                T tolerance = T.Max(ulps, (T.BitIncrement(T.One) - T.One) * T.CreateChecked(taps));
                if (!(T.Abs(kernel[row * width + column] - nearest) <= tolerance))
                    return false;
            }
        }

        return true;
    }
}
