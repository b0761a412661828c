namespace KernelGen.Portability.Kernels;

/// <summary><c>ushort</c>, larger factors, planar and interleaved.</summary>
internal static partial class UInt16LargeFactors
{
    [BilinearUpsample(Factor = 5)]
    public static partial void X5C1(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(Factor = 6, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X6C3(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(Factor = 7, Border = BorderMode.Zero)]
    public static partial void X7C1Zero(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(Factor = 8, Channels = 3, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X8C3Zero(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(Factor = 12)]
    public static partial void X12C1(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(Factor = 15, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X15C3(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(Factor = 16, Border = BorderMode.Zero)]
    public static partial void X16C1Zero(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(Factor = 31, Channels = 3, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X31C3Zero(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(Factor = 32)]
    public static partial void X32C1(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(Factor = 63, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X63C3(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(Factor = 64, Border = BorderMode.Zero)]
    public static partial void X64C1Zero(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);
}
