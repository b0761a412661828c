using System.Numerics;
using static System.Globalization.CultureInfo;

namespace KernelGen;

/// <summary>
/// The bilinear filler of FCN and HED (<c>make_bilinear_weights</c>): the weight with which a transposed convolution
/// upsamples bilinearly.
/// </summary>
/// <remarks>
/// <c>filter[i, j] = (1 - |i - center|/factor)·(1 - |j - center|/factor)</c> with <c>factor = (size + 1) div 2</c> and
/// <c>center = (size - 1)/2</c>. Each weight is the exact fraction, rounded once. From Long, Shelhamer and Darrell, "Fully
/// Convolutional Networks for Semantic Segmentation" (2015), and Xie and Tu, "Holistically-Nested Edge Detection" (2015).
/// </remarks>
public static class BilinearKernel
{
    /// <summary>
    /// The largest size: the denominators of larger filters exceed 2²⁸, up to which a quotient that was rounded to
    /// <see cref="double"/> can be rounded to <see cref="float"/> without a second error.
    /// </summary>
    public const int MaxSize = 16_384;

    /// <summary>The factor by which a kernel of a size upsamples: (size + 1) div 2.</summary>
    /// <param name="size">Rows and columns of the kernel, 1 to <see cref="MaxSize"/>.</param>
    /// <returns>The factor, which is also the stride to use.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The size is out of its range.</exception>
    public static int FactorOf(int size)
    {
        RequireInRange(size, MaxSize, nameof(size));
        return (size + 1) / 2;
    }

    /// <summary>The size of the kernel that upsamples by a factor: 2·factor - factor mod 2.</summary>
    /// <param name="factor">The factor, 1 to half of <see cref="MaxSize"/>.</param>
    /// <returns>Rows and columns of the kernel.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The factor is out of its range.</exception>
    public static int SizeOf(int factor)
    {
        RequireInRange(factor, MaxSize / 2, nameof(factor));
        return BilinearFiller.KernelSize(factor);
    }

    /// <summary>The padding that makes the output the factor times the input: ⌈(factor - 1)/2⌉.</summary>
    /// <param name="factor">The factor, 1 to half of <see cref="MaxSize"/>.</param>
    /// <returns>The padding, in output rows and columns.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The factor is out of its range.</exception>
    public static int CanonicalPadding(int factor)
    {
        RequireInRange(factor, MaxSize / 2, nameof(factor));
        return BilinearFiller.CanonicalPadding(factor);
    }

    /// <summary>Writes the two-dimensional filter, row by row.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="filter">Receives size² weights; a longer buffer's rest stays untouched.</param>
    /// <param name="size">Rows and columns of the kernel, 1 to <see cref="MaxSize"/>.</param>
    /// <exception cref="ArgumentException">The size is out of its range or the buffer too short.</exception>
    public static void Fill<T>(Span<T> filter, int size)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        WriteFilter(filter[..RequiredLength(filter.Length, 1, 1, size, nameof(filter))], size);
    }

    /// <summary>
    /// Writes the dense <c>(channels, channels, size, size)</c> weight: the filter from each channel to itself, 0 from
    /// each channel to the others.
    /// </summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="weight">Receives channels²·size² weights; a longer buffer's rest stays untouched.</param>
    /// <param name="channels">Channels of input and output, at least 1.</param>
    /// <param name="size">Rows and columns of the kernel, 1 to <see cref="MaxSize"/>.</param>
    /// <exception cref="ArgumentException">A number is out of its range or the buffer too short.</exception>
    public static void FillWeight<T>(Span<T> weight, int channels, int size)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Span<T> used = weight[..RequiredLength(weight.Length, channels, channels, size, nameof(weight))];
        used.Clear();
        RepeatFilter(used, channels, size, distance: (channels + 1) * (size * size));
    }

    /// <summary>
    /// Writes the <c>(channels, 1, size, size)</c> weight for as many groups as channels: the filter once for each.
    /// </summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="weight">Receives channels·size² weights; a longer buffer's rest stays untouched.</param>
    /// <param name="channels">Channels of input and output, at least 1.</param>
    /// <param name="size">Rows and columns of the kernel, 1 to <see cref="MaxSize"/>.</param>
    /// <exception cref="ArgumentException">A number is out of its range or the buffer too short.</exception>
    public static void FillDepthwise<T>(Span<T> weight, int channels, int size)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Span<T> used = weight[..RequiredLength(weight.Length, channels, 1, size, nameof(weight))];
        RepeatFilter(used, channels, size, distance: size * size);
    }

    /// <summary>The two-dimensional filter, as <see cref="Fill{T}"/> writes it.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="size">Rows and columns of the kernel, 1 to <see cref="MaxSize"/>.</param>
    /// <returns>size² weights, row by row.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The size is out of its range.</exception>
    public static T[] Create<T>(int size)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T[] filter = new T[RequiredLength(int.MaxValue, 1, 1, size, nameof(size))];
        Fill<T>(filter, size);
        return filter;
    }

    /// <summary>The dense weight, as <see cref="FillWeight{T}"/> writes it.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="channels">Channels of input and output, at least 1.</param>
    /// <param name="size">Rows and columns of the kernel, 1 to <see cref="MaxSize"/>.</param>
    /// <returns>channels²·size² weights, in the order (channels, channels, size, size).</returns>
    /// <exception cref="ArgumentException">
    /// A number is out of its range, or there would be more than <see cref="int.MaxValue"/> weights.
    /// </exception>
    public static T[] CreateWeight<T>(int channels, int size)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T[] weight = new T[RequiredLength(int.MaxValue, channels, channels, size, nameof(channels))];
        FillWeight<T>(weight, channels, size);
        return weight;
    }

    private static void RepeatFilter<T>(Span<T> weight, int channels, int size, int distance)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Span<T> first = weight[..(size * size)];
        WriteFilter(first, size);
        for (int channel = 1; channel < channels; channel++)
            first.CopyTo(weight[(channel * distance)..]);
    }

    private static void WriteFilter<T>(Span<T> filter, int size)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        long denominator = BilinearFiller.Denominator(size);
        for (int row = 0; row < size; row++)
        {
            long numerator = BilinearFiller.Numerator(size, row);
            for (int column = 0; column < size; column++)
                filter[row * size + column] = T.CreateChecked(
                    (double)(numerator * BilinearFiller.Numerator(size, column)) / (denominator * denominator));
        }
    }

    private static int RequiredLength(int available, int inChannels, int outChannels, int size, string name)
    {
        RequireInRange(size, MaxSize, nameof(size));
        ConvTransposeRules.RequireAtLeast(1, inChannels, "channels");
        TensorShape shape = new(inChannels, outChannels, size, size);
        int required = TensorLength.Of(shape, name);
        if (available < required)
            throw new ArgumentException(
                string.Create(
                    InvariantCulture,
                    $"{name} has {available} elements, but the shape {shape} needs {required}; pass a longer buffer."),
                name);
        return required;
    }

    private static void RequireInRange(int value, int limit, string name)
    {
        if (value < 1 || value > limit)
            throw new ArgumentOutOfRangeException(name, value, string.Create(
                InvariantCulture, $"{name} is {value}; it must be from 1 to {limit}."));
    }
}
