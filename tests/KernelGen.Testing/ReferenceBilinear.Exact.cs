using System.Numerics;

namespace KernelGen.Testing;

public static partial class ReferenceBilinear
{
    /// <summary>
    /// Either border for integers: the exact value Σw·x/D, rounded once, half up. A result that T does not hold throws.
    /// </summary>
    /// <param name="shape">The input's extents.</param>
    /// <param name="parameters">Factors, border and padding.</param>
    /// <param name="input">The input, dense; numbers from 0 to 2^31 - 1.</param>
    /// <param name="layout">The layout of input and result.</param>
    /// <returns>The output, dense, of <see cref="OutputShape"/>.</returns>
    public static T[] RunExact<T>(
        TensorShape shape, in BilinearUpsampleParameters parameters, ReadOnlySpan<T> input,
        TensorLayout layout = TensorLayout.Nchw)
        where T : unmanaged, IBinaryInteger<T>
    {
        TensorShape outputShape = OutputShape(shape, parameters);
        Size2 factor = parameters.Factor;
        (int Index, long Weight)[][] rows;
        (int Index, long Weight)[][] columns;
        if (parameters.Border == BorderMode.Replicate)
        {
            rows = TapsAtPositions(outputShape.Height, factor.Height, shape.Height);
            columns = TapsAtPositions(outputShape.Width, factor.Width, shape.Width);
        }
        else
        {
            Size2 padding = PaddingOf(parameters);
            rows = TapsOfFiller(outputShape.Height, factor.Height, shape.Height, padding.Height);
            columns = TapsOfFiller(outputShape.Width, factor.Width, shape.Width, padding.Width);
        }

        long denominator = 4L * factor.Height * factor.Width;
        T[] output = new T[outputShape.ElementCount];
        for (int image = 0; image < outputShape.Batch; image++)
            for (int channel = 0; channel < outputShape.Channels; channel++)
                for (int row = 0; row < outputShape.Height; row++)
                {
                    // Sums of integers are exact in any order.
                    long[] blended = new long[shape.Width];
                    foreach ((int i, long weight) in rows[row])
                        for (int j = 0; j < shape.Width; j++)
                            blended[j] += weight * long.CreateChecked(input[shape.IndexOf(layout, image, channel, i, j)]);
                    for (int column = 0; column < outputShape.Width; column++)
                    {
                        long sum = 0;
                        foreach ((int j, long weight) in columns[column])
                            sum += weight * blended[j];
                        output[outputShape.IndexOf(layout, image, channel, row, column)] =
                            T.CreateChecked((2 * sum + denominator) / (2 * denominator));
                    }
                }

        return output;
    }

    /// <summary>The extents of the output.</summary>
    public static TensorShape OutputShape(TensorShape shape, in BilinearUpsampleParameters parameters)
    {
        Size2 factor = parameters.Factor;
        return parameters.Border == BorderMode.Replicate
            ? shape with { Height = shape.Height * factor.Height, Width = shape.Width * factor.Width }
            : new ConvTransposeProblem(shape, shape.Channels, (FillerSize(factor.Height), FillerSize(factor.Width)))
            {
                Stride = factor,
                Padding = PaddingOf(parameters),
                PaddingEnd = parameters.PaddingEnd,
                OutputPadding = parameters.OutputPadding ?? 0,
            }.OutputShape;
    }

    private static int FillerSize(int factor) => 2 * factor - factor % 2;

    private static Size2 PaddingOf(in BilinearUpsampleParameters parameters) =>
        parameters.Padding ?? (parameters.Factor.Height / 2, parameters.Factor.Width / 2);

    /// <summary>Output o looks at (o + 0.5)/f - 0.5 = (2o + 1 - f)/2f, clamped; the weights are over 2f.</summary>
    private static (int Index, long Weight)[][] TapsAtPositions(int outputs, int factor, int extent) =>
    [
        .. Enumerable.Range(0, outputs).Select(o =>
        {
            List<(int Index, long Weight)> taps = [];
            foreach ((int Index, long Weight) tap in Axis(2 * o + 1 - factor, 2 * factor, extent))
                taps.Add(tap);
            return taps.ToArray();
        })
    ];

    /// <summary>
    /// Input i reaches output o through tap k = o + padding - i·f of the filler, if it has such a tap; its weight
    /// 1 - |k - center|/f over 2f is 2f - |2k - (size - 1)|.
    /// </summary>
    private static (int Index, long Weight)[][] TapsOfFiller(int outputs, int factor, int extent, int padding) =>
    [
        .. Enumerable.Range(0, outputs).Select(o =>
            (from i in Enumerable.Range(0, extent)
             let k = o + padding - i * factor
             where k >= 0 && k < FillerSize(factor)
             select (i, 2L * factor - Math.Abs(2 * k - (FillerSize(factor) - 1)))).ToArray())
    ];
}
