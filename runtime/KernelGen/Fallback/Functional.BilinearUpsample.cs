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
    /// computes; allocates nothing.
    /// </summary>
    /// <typeparam name="T">The element type: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="input">The input; rows of <paramref name="inputShape"/> in the given layout.</param>
    /// <param name="inputShape">Batch (0 gives an empty output), channels, height and width in pixels.</param>
    /// <param name="parameters">Factors, border and padding.</param>
    /// <param name="output">The output, which must not overlap the input; what lies beyond stays untouched.</param>
    /// <param name="layout">Planar or interleaved channels, of input and output.</param>
    /// <param name="inputRowStride">Elements from one input row to the next; the row's own length unless given.</param>
    /// <param name="outputRowStride">Elements from one output row to the next; the row's own length unless given.</param>
    /// <exception cref="ArgumentException">An argument is out of range, too short, or overlaps another.</exception>
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
        Size2 padStart = parameters.PadStart();
        var shape = UpsampleShape.Create(
            parameters.Factor,
            inputShape.Channels,
            layout,
            padStart,
            parameters.PadEnd(),
            inputShape.Batch,
            inputShape.Height,
            inputShape.Width,
            inputRowStride,
            outputRowStride);
        shape.Check(input, output);

        if (typeof(T) == typeof(float))
            BilinearFallback<float>.Run(MemoryMarshal.Cast<T, float>(input), MemoryMarshal.Cast<T, float>(output), in shape, in parameters, padStart);
        else if (typeof(T) == typeof(double))
            BilinearFallback<double>.Run(MemoryMarshal.Cast<T, double>(input), MemoryMarshal.Cast<T, double>(output), in shape, in parameters, padStart);
        else
            throw new NotSupportedException($"Bilinear upsampling works on float and double, not on {typeof(T)}. Convert the image first.");
    }

    /// <summary>
    /// As the form with <see cref="BilinearUpsampleParameters"/>, for whole factors with canonical padding: the output is
    /// the factor times the input.
    /// </summary>
    /// <typeparam name="T">The element type: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="input">The input.</param>
    /// <param name="inputShape">Batch, channels, height and width in pixels.</param>
    /// <param name="factor">The factor of each axis, 1 to 64.</param>
    /// <param name="output">The output, which must not overlap the input.</param>
    /// <param name="border">What lies beyond the edge of the input.</param>
    /// <param name="layout">Planar or interleaved channels, of input and output.</param>
    /// <exception cref="ArgumentException">An argument is out of range, too short, or overlaps another.</exception>
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
}
