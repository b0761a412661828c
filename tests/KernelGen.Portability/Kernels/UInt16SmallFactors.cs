namespace KernelGen.Portability.Kernels;

/// <summary><c>ushort</c>, small factors: every kind of pixel, with one border or the other.</summary>
internal static partial class UInt16SmallFactors
{
    [BilinearUpsample(Factor = 2)]
    public static partial void X2C1(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(Factor = 2, Border = BorderMode.Zero)]
    public static partial void X2C1Zero(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(Factor = 2, Channels = 3, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X2C3Zero(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(Factor = 2, Channels = 4, Layout = TensorLayout.Nhwc)]
    public static partial void X2C4(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(Factor = 2, Channels = 9, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X2C9Zero(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(Factor = 2, Channels = 16, Layout = TensorLayout.Nhwc)]
    public static partial void X2C16(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(Factor = 2, Channels = 21, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X2C21Zero(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(Factor = 2, Channels = 64, Layout = TensorLayout.Nhwc)]
    public static partial void X2C64(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(Factor = 3, Channels = 4, Layout = TensorLayout.Nhwc)]
    public static partial void X3C4(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(Factor = 3, Channels = 16, Layout = TensorLayout.Nhwc)]
    public static partial void X3C16(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(Factor = 3, Channels = 64, Layout = TensorLayout.Nhwc)]
    public static partial void X3C64(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(Factor = 4, Channels = 4, Layout = TensorLayout.Nhwc)]
    public static partial void X4C4(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(Factor = 4, Channels = 16, Layout = TensorLayout.Nhwc)]
    public static partial void X4C16(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(Factor = 4, Channels = 64, Layout = TensorLayout.Nhwc)]
    public static partial void X4C64(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);
}
