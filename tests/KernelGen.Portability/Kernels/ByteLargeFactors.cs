namespace KernelGen.Portability.Kernels;

/// <summary><c>byte</c>, larger factors, planar and interleaved.</summary>
internal static partial class ByteLargeFactors
{
    [BilinearUpsample(Factor = 5, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X5C3(
        ReadOnlySpan<byte> input, int batch, int height, int width, int inputRowStride,
        Span<byte> output, int outputRowStride);

    [BilinearUpsample(Factor = 6)]
    public static partial void X6C1(
        ReadOnlySpan<byte> input, int batch, int height, int width, int inputRowStride,
        Span<byte> output, int outputRowStride);

    [BilinearUpsample(Factor = 7, Channels = 3, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X7C3Zero(
        ReadOnlySpan<byte> input, int batch, int height, int width, int inputRowStride,
        Span<byte> output, int outputRowStride);

    [BilinearUpsample(Factor = 8, Border = BorderMode.Zero)]
    public static partial void X8C1Zero(
        ReadOnlySpan<byte> input, int batch, int height, int width, int inputRowStride,
        Span<byte> output, int outputRowStride);

    [BilinearUpsample(Factor = 12, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X12C3(
        ReadOnlySpan<byte> input, int batch, int height, int width, int inputRowStride,
        Span<byte> output, int outputRowStride);

    [BilinearUpsample(Factor = 15)]
    public static partial void X15C1(
        ReadOnlySpan<byte> input, int batch, int height, int width, int inputRowStride,
        Span<byte> output, int outputRowStride);

    [BilinearUpsample(Factor = 16, Channels = 3, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X16C3Zero(
        ReadOnlySpan<byte> input, int batch, int height, int width, int inputRowStride,
        Span<byte> output, int outputRowStride);

    [BilinearUpsample(Factor = 31, Border = BorderMode.Zero)]
    public static partial void X31C1Zero(
        ReadOnlySpan<byte> input, int batch, int height, int width, int inputRowStride,
        Span<byte> output, int outputRowStride);

    [BilinearUpsample(Factor = 32, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X32C3(
        ReadOnlySpan<byte> input, int batch, int height, int width, int inputRowStride,
        Span<byte> output, int outputRowStride);

    [BilinearUpsample(Factor = 63)]
    public static partial void X63C1(
        ReadOnlySpan<byte> input, int batch, int height, int width, int inputRowStride,
        Span<byte> output, int outputRowStride);

    [BilinearUpsample(Factor = 64, Channels = 3, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X64C3Zero(
        ReadOnlySpan<byte> input, int batch, int height, int width, int inputRowStride,
        Span<byte> output, int outputRowStride);
}
