namespace KernelGen.Portability.Kernels;

/// <summary><c>byte</c>, small factors: every kind of pixel, with one border or the other.</summary>
internal static partial class ByteSmallFactors
{
    [BilinearUpsample(Factor = 2)]
    public static partial void X2C1(
        ReadOnlySpan<byte> input, int batch, int height, int width, int inputRowStride,
        Span<byte> output, int outputRowStride);

    [BilinearUpsample(Factor = 2, Border = BorderMode.Zero)]
    public static partial void X2C1Zero(
        ReadOnlySpan<byte> input, int batch, int height, int width, int inputRowStride,
        Span<byte> output, int outputRowStride);

    [BilinearUpsample(Factor = 2, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X2C3(
        ReadOnlySpan<byte> input, int batch, int height, int width, int inputRowStride,
        Span<byte> output, int outputRowStride);

    [BilinearUpsample(Factor = 2, Channels = 4, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X2C4Zero(
        ReadOnlySpan<byte> input, int batch, int height, int width, int inputRowStride,
        Span<byte> output, int outputRowStride);

    [BilinearUpsample(Factor = 2, Channels = 9, Layout = TensorLayout.Nhwc)]
    public static partial void X2C9(
        ReadOnlySpan<byte> input, int batch, int height, int width, int inputRowStride,
        Span<byte> output, int outputRowStride);

    [BilinearUpsample(Factor = 2, Channels = 16, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X2C16Zero(
        ReadOnlySpan<byte> input, int batch, int height, int width, int inputRowStride,
        Span<byte> output, int outputRowStride);

    [BilinearUpsample(Factor = 2, Channels = 21, Layout = TensorLayout.Nhwc)]
    public static partial void X2C21(
        ReadOnlySpan<byte> input, int batch, int height, int width, int inputRowStride,
        Span<byte> output, int outputRowStride);

    [BilinearUpsample(Factor = 2, Channels = 64, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X2C64Zero(
        ReadOnlySpan<byte> input, int batch, int height, int width, int inputRowStride,
        Span<byte> output, int outputRowStride);

    [BilinearUpsample(Factor = 3, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X3C3(
        ReadOnlySpan<byte> input, int batch, int height, int width, int inputRowStride,
        Span<byte> output, int outputRowStride);

    [BilinearUpsample(Factor = 3, Channels = 9, Layout = TensorLayout.Nhwc)]
    public static partial void X3C9(
        ReadOnlySpan<byte> input, int batch, int height, int width, int inputRowStride,
        Span<byte> output, int outputRowStride);

    [BilinearUpsample(Factor = 3, Channels = 21, Layout = TensorLayout.Nhwc)]
    public static partial void X3C21(
        ReadOnlySpan<byte> input, int batch, int height, int width, int inputRowStride,
        Span<byte> output, int outputRowStride);

    [BilinearUpsample(Factor = 4, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X4C3(
        ReadOnlySpan<byte> input, int batch, int height, int width, int inputRowStride,
        Span<byte> output, int outputRowStride);

    [BilinearUpsample(Factor = 4, Channels = 9, Layout = TensorLayout.Nhwc)]
    public static partial void X4C9(
        ReadOnlySpan<byte> input, int batch, int height, int width, int inputRowStride,
        Span<byte> output, int outputRowStride);

    [BilinearUpsample(Factor = 4, Channels = 21, Layout = TensorLayout.Nhwc)]
    public static partial void X4C21(
        ReadOnlySpan<byte> input, int batch, int height, int width, int inputRowStride,
        Span<byte> output, int outputRowStride);
}
