namespace KernelGen.Portability.Kernels;

/// <summary><c>byte</c>, sizes known to the generator.</summary>
internal static partial class ByteFixedSizes
{
    [BilinearUpsample(Factor = 2, Height = 7, Width = 67)]
    public static partial void X2C1Fixed(
        ReadOnlySpan<byte> input, int batch, int inputRowStride,
        Span<byte> output, int outputRowStride);

    [BilinearUpsample(
        Factor = 3, Channels = 3, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero,
        Height = 7, Width = 67)]
    public static partial void X3C3ZeroFixed(
        ReadOnlySpan<byte> input, int batch, int inputRowStride,
        Span<byte> output, int outputRowStride);

    [BilinearUpsample(Factor = 4, Channels = 21, Layout = TensorLayout.Nhwc, Height = 7, Width = 67)]
    public static partial void X4C21Fixed(
        ReadOnlySpan<byte> input, int batch, int inputRowStride,
        Span<byte> output, int outputRowStride);

    [BilinearUpsample(Factor = 2, Channels = 3, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero, Height = 17)]
    public static partial void X2C3ZeroFixedHeight(
        ReadOnlySpan<byte> input, int batch, int width, int inputRowStride,
        Span<byte> output, int outputRowStride);

    [BilinearUpsample(Factor = 5, Channels = 2, Width = 33)]
    public static partial void X5C2PlanarFixedWidth(
        ReadOnlySpan<byte> input, int batch, int height, int inputRowStride,
        Span<byte> output, int outputRowStride);
}
