namespace KernelGen.Portability.Kernels;

/// <summary><c>ushort</c>, the border Zero with a padding of its own.</summary>
internal static partial class UInt16Cropped
{
    [BilinearUpsample(Factor = 2, Border = BorderMode.Zero, Padding = 0)]
    public static partial void X2C1ZeroUncropped(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(
        Factor = 3, Channels = 3, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero,
        Padding = 3, PaddingEnd = 1)]
    public static partial void X3C3ZeroCropped(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(
        Factor = 4, Border = BorderMode.Zero, PaddingHeight = 0, PaddingWidth = 3,
        PaddingEndHeight = 5, PaddingEndWidth = 1)]
    public static partial void X4C1ZeroCropped(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(
        Factor = 8, Channels = 3, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero,
        Padding = 0, OutputPaddingHeight = 7, OutputPaddingWidth = 0)]
    public static partial void X8C3ZeroExtended(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);
}
