namespace KernelGen.Portability.Kernels;

/// <summary><c>float</c>, large factors: every kind of pixel, with one border or the other.</summary>
internal static partial class FloatLargeFactors
{
    [BilinearUpsample(Factor = 8)]
    public static partial void X8C1(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 8, Channels = 3, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X8C3Zero(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 8, Channels = 4, Layout = TensorLayout.Nhwc)]
    public static partial void X8C4(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 8, Channels = 5, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X8C5Zero(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 8, Channels = 15, Layout = TensorLayout.Nhwc)]
    public static partial void X8C15(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 8, Channels = 21, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X8C21Zero(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 8, Channels = 64, Layout = TensorLayout.Nhwc)]
    public static partial void X8C64(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 16, Border = BorderMode.Zero)]
    public static partial void X16C1Zero(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 16, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X16C3(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 16, Channels = 4, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X16C4Zero(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 16, Channels = 5, Layout = TensorLayout.Nhwc)]
    public static partial void X16C5(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 16, Channels = 15, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X16C15Zero(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 16, Channels = 21, Layout = TensorLayout.Nhwc)]
    public static partial void X16C21(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 16, Channels = 64, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X16C64Zero(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 64)]
    public static partial void X64C1(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 64, Channels = 3, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X64C3Zero(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 64, Channels = 4, Layout = TensorLayout.Nhwc)]
    public static partial void X64C4(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 64, Channels = 5, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X64C5Zero(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 64, Channels = 15, Layout = TensorLayout.Nhwc)]
    public static partial void X64C15(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 64, Channels = 21, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X64C21Zero(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 64, Channels = 64, Layout = TensorLayout.Nhwc)]
    public static partial void X64C64(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);
}
