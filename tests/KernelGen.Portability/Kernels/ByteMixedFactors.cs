namespace KernelGen.Portability.Kernels;

/// <summary><c>byte</c>, another factor for rows than for columns.</summary>
internal static partial class ByteMixedFactors
{
    [BilinearUpsample(FactorHeight = 1, FactorWidth = 2, Channels = 3)]
    public static partial void X1By2C3Planar(
        ReadOnlySpan<byte> input, int batch, int height, int width, int inputRowStride,
        Span<byte> output, int outputRowStride);

    [BilinearUpsample(FactorHeight = 2, FactorWidth = 1, Channels = 3, Border = BorderMode.Zero)]
    public static partial void X2By1C3PlanarZero(
        ReadOnlySpan<byte> input, int batch, int height, int width, int inputRowStride,
        Span<byte> output, int outputRowStride);

    [BilinearUpsample(FactorHeight = 1, FactorWidth = 5, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X1By5C3(
        ReadOnlySpan<byte> input, int batch, int height, int width, int inputRowStride,
        Span<byte> output, int outputRowStride);

    [BilinearUpsample(
        FactorHeight = 5, FactorWidth = 1, Channels = 3,
        Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X5By1C3Zero(
        ReadOnlySpan<byte> input, int batch, int height, int width, int inputRowStride,
        Span<byte> output, int outputRowStride);

    [BilinearUpsample(FactorHeight = 4, FactorWidth = 5, Channels = 3)]
    public static partial void X4By5C3Planar(
        ReadOnlySpan<byte> input, int batch, int height, int width, int inputRowStride,
        Span<byte> output, int outputRowStride);

    [BilinearUpsample(FactorHeight = 2, FactorWidth = 32, Channels = 3, Border = BorderMode.Zero)]
    public static partial void X2By32C3PlanarZero(
        ReadOnlySpan<byte> input, int batch, int height, int width, int inputRowStride,
        Span<byte> output, int outputRowStride);

    [BilinearUpsample(FactorHeight = 32, FactorWidth = 2, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X32By2C3(
        ReadOnlySpan<byte> input, int batch, int height, int width, int inputRowStride,
        Span<byte> output, int outputRowStride);

    [BilinearUpsample(
        FactorHeight = 16, FactorWidth = 4, Channels = 3,
        Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X16By4C3Zero(
        ReadOnlySpan<byte> input, int batch, int height, int width, int inputRowStride,
        Span<byte> output, int outputRowStride);
}
