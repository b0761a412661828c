using System.Numerics;

namespace KernelGen.Testing;

public static partial class ReferenceBilinear
{
    /// <summary>
    /// Either border to the bit: along the rows, then between them, p + t·(q - p) from the nearer tap p with every
    /// operation rounded to T.
    /// </summary>
    /// <param name="shape">The input's extents.</param>
    /// <param name="parameters">Factors, border and padding.</param>
    /// <param name="input">The input, dense.</param>
    /// <param name="layout">The layout of input and result.</param>
    /// <returns>The output, dense, of <see cref="OutputShape"/>.</returns>
    public static T[] RunStepwise<T>(
        TensorShape shape, in BilinearUpsampleParameters parameters, ReadOnlySpan<T> input,
        TensorLayout layout = TensorLayout.Nchw)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        TensorShape outputShape = OutputShape(shape, parameters);
        Step<T>[] rows = Steps<T>(outputShape.Height, parameters.Factor.Height, PaddingOf(parameters).Height);
        Step<T>[] columns = Steps<T>(outputShape.Width, parameters.Factor.Width, PaddingOf(parameters).Width);
        T[] output = new T[outputShape.ElementCount];
        for (int image = 0; image < outputShape.Batch; image++)
            for (int channel = 0; channel < outputShape.Channels; channel++)
            {
                Plane<T> plane = new(shape, layout, parameters.Border, image, channel, input);
                for (int row = 0; row < outputShape.Height; row++)
                    for (int column = 0; column < outputShape.Width; column++)
                    {
                        Step<T> y = rows[row];
                        Step<T> x = columns[column];
                        T nearer = x.Between(plane[y.Nearer, x.Nearer], plane[y.Nearer, x.Farther]);
                        T farther = x.Between(plane[y.Farther, x.Nearer], plane[y.Farther, x.Farther]);
                        output[outputShape.IndexOf(layout, image, channel, row, column)] = y.Between(nearer, farther);
                    }
            }

        return output;
    }

    /// <summary>As <see cref="RunStepwise{T}"/> in float, each result rounded to Half.</summary>
    /// <param name="shape">The input's extents.</param>
    /// <param name="parameters">Factors, border and padding.</param>
    /// <param name="input">The input, dense.</param>
    /// <param name="layout">The layout of input and result.</param>
    /// <returns>The output, dense, of <see cref="OutputShape"/>.</returns>
    public static Half[] RunHalf(
        TensorShape shape, in BilinearUpsampleParameters parameters, ReadOnlySpan<Half> input,
        TensorLayout layout = TensorLayout.Nchw)
    {
        float[] single = Array.ConvertAll(input.ToArray(), element => (float)element);
        return Array.ConvertAll(RunStepwise<float>(shape, parameters, single, layout), element => (Half)element);
    }

    /// <summary>
    /// Output o lies at (o + padding - (size - 1)/2)/f = (2·(o + padding) - (size - 1))/2f, which is
    /// (o + 0.5)/f - 0.5 with canonical padding. It is never halfway between two inputs.
    /// </summary>
    private static Step<T>[] Steps<T>(int outputs, int factor, int padding)
        where T : IFloatingPointIeee754<T> =>
    [
        .. Enumerable.Range(0, outputs).Select(o =>
        {
            int position = 2 * (o + padding) - (FillerSize(factor) - 1);
            int nearer = (int)Math.Floor((position + factor) / (2.0 * factor));
            int beyond = position - nearer * 2 * factor;
            return new Step<T>(
                nearer, nearer + Math.Sign(beyond), T.CreateChecked(Math.Abs(beyond)) / T.CreateChecked(2 * factor));
        })
    ];

    /// <summary>One axis of an output: the way from the nearer input to the farther one, the same where it is at one.</summary>
    private readonly record struct Step<T>(int Nearer, int Farther, T Distance)
        where T : IFloatingPointIeee754<T>
    {
        public T Between(T nearer, T farther)
        {
            if (Nearer == Farther)
                return nearer;
            T difference = farther - nearer;
            T part = Distance * difference;
            return nearer + part;
        }
    }

    /// <summary>One channel of one image, continued beyond its edges by the border.</summary>
    private readonly ref struct Plane<T>(
        TensorShape shape, TensorLayout layout, BorderMode border, int image, int channel, ReadOnlySpan<T> input)
        where T : IFloatingPointIeee754<T>
    {
        private readonly ReadOnlySpan<T> _input = input;

        public T this[int row, int column]
        {
            get
            {
                int inRow = Math.Clamp(row, 0, shape.Height - 1);
                int inColumn = Math.Clamp(column, 0, shape.Width - 1);
                return border == BorderMode.Zero && (inRow, inColumn) != (row, column)
                    ? T.Zero
                    : _input[shape.IndexOf(layout, image, channel, inRow, inColumn)];
            }
        }
    }
}
