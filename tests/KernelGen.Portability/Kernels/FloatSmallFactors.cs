namespace KernelGen.Portability.Kernels;

/// <summary><c>float</c>, small factors: every kind of pixel, with one border or the other.</summary>
internal static partial class FloatSmallFactors
{
    [BilinearUpsample(Factor = 2)]
    public static partial void X2C1(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 2, Channels = 3, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X2C3Zero(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 2, Channels = 4, Layout = TensorLayout.Nhwc)]
    public static partial void X2C4(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 2, Channels = 5, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X2C5Zero(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 2, Channels = 15, Layout = TensorLayout.Nhwc)]
    public static partial void X2C15(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 2, Channels = 21, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X2C21Zero(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 2, Channels = 64, Layout = TensorLayout.Nhwc)]
    public static partial void X2C64(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 3, Border = BorderMode.Zero)]
    public static partial void X3C1Zero(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 3, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X3C3(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 3, Channels = 4, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X3C4Zero(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 3, Channels = 5, Layout = TensorLayout.Nhwc)]
    public static partial void X3C5(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 3, Channels = 15, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X3C15Zero(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 3, Channels = 21, Layout = TensorLayout.Nhwc)]
    public static partial void X3C21(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 3, Channels = 64, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X3C64Zero(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 4)]
    public static partial void X4C1(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 4, Channels = 3, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X4C3Zero(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 4, Channels = 4, Layout = TensorLayout.Nhwc)]
    public static partial void X4C4(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 4, Channels = 5, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X4C5Zero(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 4, Channels = 15, Layout = TensorLayout.Nhwc)]
    public static partial void X4C15(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 4, Channels = 21, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X4C21Zero(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 4, Channels = 64, Layout = TensorLayout.Nhwc)]
    public static partial void X4C64(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 5, Border = BorderMode.Zero)]
    public static partial void X5C1Zero(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 5, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X5C3(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 5, Channels = 4, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X5C4Zero(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 5, Channels = 5, Layout = TensorLayout.Nhwc)]
    public static partial void X5C5(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 5, Channels = 15, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X5C15Zero(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 5, Channels = 21, Layout = TensorLayout.Nhwc)]
    public static partial void X5C21(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 5, Channels = 64, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X5C64Zero(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);
}
