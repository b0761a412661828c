namespace KernelGen.Portability.Kernels;

/// <summary><c>ushort</c>, sizes known to the generator.</summary>
internal static partial class UInt16FixedSizes
{
    [BilinearUpsample(Factor = 2, Height = 7, Width = 67)]
    public static partial void X2C1Fixed(
        ReadOnlySpan<ushort> input, int batch, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(
        Factor = 3, Channels = 3, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero,
        Height = 7, Width = 67)]
    public static partial void X3C3ZeroFixed(
        ReadOnlySpan<ushort> input, int batch, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(Factor = 4, Channels = 21, Layout = TensorLayout.Nhwc, Height = 7, Width = 67)]
    public static partial void X4C21Fixed(
        ReadOnlySpan<ushort> input, int batch, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(Factor = 2, Channels = 3, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero, Height = 17)]
    public static partial void X2C3ZeroFixedHeight(
        ReadOnlySpan<ushort> input, int batch, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(Factor = 5, Channels = 2, Width = 33)]
    public static partial void X5C2PlanarFixedWidth(
        ReadOnlySpan<ushort> input, int batch, int height, int inputRowStride,
        Span<ushort> output, int outputRowStride);
}
