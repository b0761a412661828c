using System.Runtime.InteropServices;
using KernelGen.CompilerServices;

namespace KernelGen;

/// <summary>
/// The stateless forms, as in PyTorch's <c>torch.nn.functional</c>: general in every parameter, and what generated code
/// calls where it cannot specialise.
/// </summary>
public static partial class Functional
{
    /// <summary>
    /// Upsamples by bilinear interpolation with factors known only at run time. Bit for bit what a generated kernel
    /// computes; allocates nothing and may be called from several threads at once.
    /// </summary>
    /// <remarks>
    /// <para>
    /// On each axis output o looks at input <c>(o + 0.5)/f - 0.5</c>, or <c>(o + padding - (size - 1)/2)/f</c> with
    /// <c>size = 2f - f mod 2</c> where a padding is given: <c>F.interpolate(x, scale_factor=f, mode="bilinear",
    /// align_corners=False)</c> with <see cref="BorderMode.Replicate"/>, FCN's <c>F.conv_transpose2d</c> with the weights
    /// of <see cref="BilinearKernel"/> with <see cref="BorderMode.Zero"/>.
    /// </para>
    /// <para>
    /// <see cref="float"/> and <see cref="double"/>: <c>p + t·(q - p)</c> from the nearer tap p, along the rows and then
    /// between them, each operation rounded. <see cref="Half"/>: the same in <see cref="float"/>, then rounded once more.
    /// <see cref="byte"/> and <see cref="ushort"/>: the exact value <c>Σ w·x / D</c> with integer weights, rounded once,
    /// half up.
    /// </para>
    /// </remarks>
    /// <typeparam name="T">
    /// The element type: <see cref="byte"/>, <see cref="ushort"/>, <see cref="Half"/>, <see cref="float"/> or
    /// <see cref="double"/>.
    /// </typeparam>
    /// <param name="input">The input; rows of <paramref name="inputShape"/> in the given layout.</param>
    /// <param name="inputShape">Batch (0 gives an empty output), channels, height and width in pixels.</param>
    /// <param name="parameters">Factors, border and padding.</param>
    /// <param name="output">The output, which must not overlap the input; what lies beyond stays untouched.</param>
    /// <param name="layout">Planar or interleaved channels, of input and output.</param>
    /// <param name="inputRowStride">Elements from one input row to the next; the row's own length unless given.</param>
    /// <param name="outputRowStride">Elements from one output row to the next; the row's own length unless given.</param>
    /// <exception cref="ArgumentException">
    /// An argument is out of range, too short, or overlaps another. Nothing was written.
    /// </exception>
    /// <exception cref="NotSupportedException">The element type is another.</exception>
    public static void BilinearUpsample<T>(
        ReadOnlySpan<T> input,
        TensorShape inputShape,
        in BilinearUpsampleParameters parameters,
        Span<T> output,
        TensorLayout layout = TensorLayout.Nchw,
        int? inputRowStride = null,
        int? outputRowStride = null)
        where T : unmanaged
    {
        LayoutGuard.RequireDefined(layout);
        ShapeGuard.AtLeast(inputShape.Channels, 1, "channels", nameof(inputShape));
        var shape = UpsampleShape.Create(
            parameters.Factor,
            inputShape.Channels,
            layout,
            parameters.PadStart(),
            parameters.PadEnd(),
            inputShape.Batch,
            inputShape.Height,
            inputShape.Width,
            inputRowStride,
            outputRowStride);
        shape.Check(input, output);

        if (typeof(T) == typeof(float))
            RunAs<T, float, float, FloatingArithmetic<float>>(default, input, output, in shape, in parameters);
        else if (typeof(T) == typeof(double))
            RunAs<T, double, double, FloatingArithmetic<double>>(default, input, output, in shape, in parameters);
        else if (typeof(T) == typeof(Half))
            RunAs<T, Half, float, HalfArithmetic>(default, input, output, in shape, in parameters);
        else if (typeof(T) == typeof(byte))
            RunAs<T, byte, int, IntegerArithmetic<byte>>(new(parameters.Factor), input, output, in shape, in parameters);
        else if (typeof(T) == typeof(ushort))
            RunAs<T, ushort, int, IntegerArithmetic<ushort>>(new(parameters.Factor), input, output, in shape, in parameters);
        else
            throw new NotSupportedException(
                $"Bilinear upsampling works on byte, ushort, Half, float and double, not on {typeof(T)}. Convert the image "
                + "first.");
    }

    /// <summary>
    /// As the form with <see cref="BilinearUpsampleParameters"/>, for whole factors with canonical padding: the output is
    /// the factor times the input.
    /// </summary>
    /// <typeparam name="T">
    /// The element type: <see cref="byte"/>, <see cref="ushort"/>, <see cref="Half"/>, <see cref="float"/> or
    /// <see cref="double"/>.
    /// </typeparam>
    /// <param name="input">The input.</param>
    /// <param name="inputShape">Batch, channels, height and width in pixels.</param>
    /// <param name="factor">The factor of each axis, 1 to 64.</param>
    /// <param name="output">The output, which must not overlap the input.</param>
    /// <param name="border">What lies beyond the edge of the input.</param>
    /// <param name="layout">Planar or interleaved channels, of input and output.</param>
    /// <exception cref="ArgumentException">
    /// An argument is out of range, too short, or overlaps another. Nothing was written.
    /// </exception>
    /// <exception cref="NotSupportedException">The element type is another.</exception>
    public static void BilinearUpsample<T>(
        ReadOnlySpan<T> input,
        TensorShape inputShape,
        Size2 factor,
        Span<T> output,
        BorderMode border = BorderMode.Replicate,
        TensorLayout layout = TensorLayout.Nchw)
        where T : unmanaged =>
        BilinearUpsample(input, inputShape, new BilinearUpsampleParameters(factor, border), output, layout);

    /// <summary>The output extent of an upsampling with canonical padding: the factor times the input.</summary>
    /// <param name="inputSize">The input's (height, width), at least 1 each.</param>
    /// <param name="factor">The factor of each axis, 1 to 64.</param>
    /// <returns>The output's (height, width).</returns>
    /// <exception cref="ArgumentException">An argument is out of range.</exception>
    public static Size2 BilinearUpsampleOutputSize(Size2 inputSize, Size2 factor) =>
        BilinearUpsampleOutputSize(inputSize, new BilinearUpsampleParameters(factor));

    /// <summary>The output extent of an upsampling: (H - 1)·f - padding - padding at the end + kernel size.</summary>
    /// <param name="inputSize">The input's (height, width), at least 1 each.</param>
    /// <param name="parameters">Factors, border and padding.</param>
    /// <returns>The output's (height, width).</returns>
    /// <exception cref="ArgumentException">An argument is out of range, or nothing is left of the output.</exception>
    public static Size2 BilinearUpsampleOutputSize(Size2 inputSize, in BilinearUpsampleParameters parameters) =>
        parameters.OutputSize(inputSize);

    private static void RunAs<T, TElement, TValue, TArithmetic>(
        TArithmetic arithmetic,
        ReadOnlySpan<T> input,
        Span<T> output,
        in UpsampleShape shape,
        in BilinearUpsampleParameters parameters)
        where T : unmanaged
        where TElement : unmanaged
        where TValue : unmanaged
        where TArithmetic : struct, IBilinearArithmetic<TElement, TValue> =>
        BilinearFallback<TElement, TValue, TArithmetic>.Run(
            arithmetic,
            MemoryMarshal.Cast<T, TElement>(input),
            MemoryMarshal.Cast<T, TElement>(output),
            in shape,
            in parameters);
}
