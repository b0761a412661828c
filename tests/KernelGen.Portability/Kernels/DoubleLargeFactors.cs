namespace KernelGen.Portability.Kernels;

/// <summary><c>double</c>, large factors: every kind of pixel, with one border or the other.</summary>
internal static partial class DoubleLargeFactors
{
    [BilinearUpsample(Factor = 8, Border = BorderMode.Zero)]
    public static partial void X8C1Zero(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 8, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X8C3(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 8, Channels = 4, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X8C4Zero(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 8, Channels = 5, Layout = TensorLayout.Nhwc)]
    public static partial void X8C5(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 8, Channels = 15, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X8C15Zero(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 8, Channels = 21, Layout = TensorLayout.Nhwc)]
    public static partial void X8C21(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 8, Channels = 64, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X8C64Zero(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 16)]
    public static partial void X16C1(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 16, Channels = 3, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X16C3Zero(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 16, Channels = 4, Layout = TensorLayout.Nhwc)]
    public static partial void X16C4(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 16, Channels = 5, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X16C5Zero(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 16, Channels = 15, Layout = TensorLayout.Nhwc)]
    public static partial void X16C15(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 16, Channels = 21, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X16C21Zero(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 16, Channels = 64, Layout = TensorLayout.Nhwc)]
    public static partial void X16C64(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 64, Border = BorderMode.Zero)]
    public static partial void X64C1Zero(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 64, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X64C3(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 64, Channels = 4, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X64C4Zero(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 64, Channels = 5, Layout = TensorLayout.Nhwc)]
    public static partial void X64C5(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 64, Channels = 15, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X64C15Zero(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 64, Channels = 21, Layout = TensorLayout.Nhwc)]
    public static partial void X64C21(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 64, Channels = 64, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X64C64Zero(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);
}
