namespace KernelGen.Portability.Kernels;

/// <summary><c>double</c>, small factors: every kind of pixel, with one border or the other.</summary>
internal static partial class DoubleSmallFactors
{
    [BilinearUpsample(Factor = 2, Border = BorderMode.Zero)]
    public static partial void X2C1Zero(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 2, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X2C3(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 2, Channels = 4, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X2C4Zero(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 2, Channels = 5, Layout = TensorLayout.Nhwc)]
    public static partial void X2C5(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 2, Channels = 15, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X2C15Zero(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 2, Channels = 21, Layout = TensorLayout.Nhwc)]
    public static partial void X2C21(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 2, Channels = 64, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X2C64Zero(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 3)]
    public static partial void X3C1(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 3, Channels = 3, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X3C3Zero(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 3, Channels = 4, Layout = TensorLayout.Nhwc)]
    public static partial void X3C4(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 3, Channels = 5, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X3C5Zero(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 3, Channels = 15, Layout = TensorLayout.Nhwc)]
    public static partial void X3C15(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 3, Channels = 21, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X3C21Zero(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 3, Channels = 64, Layout = TensorLayout.Nhwc)]
    public static partial void X3C64(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 4, Border = BorderMode.Zero)]
    public static partial void X4C1Zero(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 4, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X4C3(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 4, Channels = 4, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X4C4Zero(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 4, Channels = 5, Layout = TensorLayout.Nhwc)]
    public static partial void X4C5(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 4, Channels = 15, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X4C15Zero(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 4, Channels = 21, Layout = TensorLayout.Nhwc)]
    public static partial void X4C21(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 4, Channels = 64, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X4C64Zero(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 5)]
    public static partial void X5C1(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 5, Channels = 3, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X5C3Zero(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 5, Channels = 4, Layout = TensorLayout.Nhwc)]
    public static partial void X5C4(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 5, Channels = 5, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X5C5Zero(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 5, Channels = 15, Layout = TensorLayout.Nhwc)]
    public static partial void X5C15(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 5, Channels = 21, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X5C21Zero(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 5, Channels = 64, Layout = TensorLayout.Nhwc)]
    public static partial void X5C64(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);
}
