namespace KernelGen.Portability.Kernels;

/// <summary><c>float</c>, the border Zero with a padding of its own.</summary>
internal static partial class FloatCropped
{
    [BilinearUpsample(Factor = 2, Border = BorderMode.Zero, Padding = 0)]
    public static partial void X2C1ZeroUncropped(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(
        Factor = 3, Channels = 3, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero,
        Padding = 3, PaddingEnd = 1)]
    public static partial void X3C3ZeroCropped(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(
        Factor = 4, Border = BorderMode.Zero, PaddingHeight = 0, PaddingWidth = 3,
        PaddingEndHeight = 5, PaddingEndWidth = 1)]
    public static partial void X4C1ZeroCropped(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(
        Factor = 8, Channels = 3, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero,
        Padding = 0, OutputPaddingHeight = 7, OutputPaddingWidth = 0)]
    public static partial void X8C3ZeroExtended(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(
        FactorHeight = 2, FactorWidth = 3, Channels = 21, Layout = TensorLayout.Nhwc,
        Border = BorderMode.Zero, Padding = 1, PaddingEnd = 0)]
    public static partial void X2By3C21ZeroCropped(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(
        FactorHeight = 1, FactorWidth = 4, Border = BorderMode.Zero, PaddingHeight = 0,
        PaddingWidth = 1, PaddingEnd = 0)]
    public static partial void X1By4C1ZeroCropped(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);
}
