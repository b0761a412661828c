namespace KernelGen.Testing;

/// <summary>
/// Bilinear upsampling straight from the position formula. A position is a fraction of integers, so that the only
/// roundings are those of one weighted sum in double and its division; or those that the element type is promised:
/// <see cref="RunExact{T}"/> for integers, <see cref="RunStepwise{T}"/> and <see cref="RunHalf"/>.
/// </summary>
public static partial class ReferenceBilinear
{
    /// <summary>Replicate border: output o looks at (o + 0.5)/f - 0.5, clamped to the input.</summary>
    public static ReferenceResult Run(
        TensorShape shape, Size2 factor, ReadOnlySpan<double> input, TensorLayout layout = TensorLayout.Nchw)
    {
        TensorShape output = shape with { Height = shape.Height * factor.Height, Width = shape.Width * factor.Width };
        return Interpolate(
            shape, output, input, layout,
            row => Axis(2 * row + 1 - factor.Height, 2 * factor.Height, shape.Height),
            column => Axis(2 * column + 1 - factor.Width, 2 * factor.Width, shape.Width));
    }

    /// <summary>align_corners=True: the first and the last pixel of each axis stay where they are.</summary>
    public static ReferenceResult RunAlignCorners(
        TensorShape shape, Size2 outputSize, ReadOnlySpan<double> input, TensorLayout layout = TensorLayout.Nchw)
    {
        TensorShape output = shape with { Height = outputSize.Height, Width = outputSize.Width };
        return Interpolate(
            shape, output, input, layout,
            row => Axis(row * (shape.Height - 1), Math.Max(outputSize.Height - 1, 1), shape.Height),
            column => Axis(column * (shape.Width - 1), Math.Max(outputSize.Width - 1, 1), shape.Width));
    }

    /// <summary>
    /// Zero border: the transposed convolution with the bilinear filler, one channel a group; canonical padding where
    /// none is given.
    /// </summary>
    public static ReferenceResult RunZero(
        TensorShape shape, Size2 factor, ReadOnlySpan<double> input, TensorLayout layout = TensorLayout.Nchw,
        Size2? padding = null, Size2? paddingEnd = null, Size2 outputPadding = default)
    {
        double[] rows = Filler(2 * factor.Height - factor.Height % 2);
        double[] columns = Filler(2 * factor.Width - factor.Width % 2);
        double[] filter = [.. from row in rows from column in columns select row * column];
        ConvTransposeProblem problem = new(shape, shape.Channels, (rows.Length, columns.Length))
        {
            Stride = factor,
            Padding = padding ?? (factor.Height / 2, factor.Width / 2),
            PaddingEnd = paddingEnd,
            OutputPadding = outputPadding,
            Groups = shape.Channels,
            Layout = layout,
        };
        double[] weight = [.. Enumerable.Repeat(filter, shape.Channels).SelectMany(f => f)];
        return ReferenceConvTranspose.Run(problem, input, weight, []);
    }

    /// <summary>The 1-D filler of make_bilinear_weights: 1 - |i - center|/factor.</summary>
    public static double[] Filler(int size)
    {
        int factor = (size + 1) / 2;
        double center = (size - 1) / 2.0;
        return [.. Enumerable.Range(0, size).Select(i => 1 - Math.Abs(i - center) / factor)];
    }

    private static ReferenceResult Interpolate(
        TensorShape shape, TensorShape outputShape, ReadOnlySpan<double> input, TensorLayout layout,
        Func<int, AxisTaps> tapsOfRow, Func<int, AxisTaps> tapsOfColumn)
    {
        ReferenceResult result = new(outputShape, layout);
        for (int image = 0; image < outputShape.Batch; image++)
            for (int channel = 0; channel < outputShape.Channels; channel++)
                for (int row = 0; row < outputShape.Height; row++)
                    for (int column = 0; column < outputShape.Width; column++)
                    {
                        AxisTaps y = tapsOfRow(row);
                        AxisTaps x = tapsOfColumn(column);
                        int index = outputShape.IndexOf(layout, image, channel, row, column);
                        foreach ((int i, long weightY) in y)
                            foreach ((int j, long weightX) in x)
                                result.Accumulate(
                                    index, weightY * weightX, input[shape.IndexOf(layout, image, channel, i, j)]);
                        result.Values[index] /= (double)y.Denominator * x.Denominator;
                        result.AbsoluteSums[index] /= (double)y.Denominator * x.Denominator;
                    }

        return result;
    }

    private static AxisTaps Axis(long numerator, long denominator, int extent)
    {
        long clamped = Math.Clamp(numerator, 0, (extent - 1) * denominator);
        return new AxisTaps((int)(clamped / denominator), clamped % denominator, denominator);
    }

    /// <summary>The taps of one axis with their integer weights; the second is left out where its weight is 0.</summary>
    private readonly record struct AxisTaps(int First, long Offset, long Denominator)
    {
        public IEnumerator<(int Index, long Weight)> GetEnumerator()
        {
            yield return (First, Denominator - Offset);
            if (Offset > 0)
                yield return (First + 1, Offset);
        }
    }
}
