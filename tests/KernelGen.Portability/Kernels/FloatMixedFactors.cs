namespace KernelGen.Portability.Kernels;

/// <summary><c>float</c>, another factor for rows than for columns.</summary>
internal static partial class FloatMixedFactors
{
    [BilinearUpsample(FactorHeight = 1, FactorWidth = 2, Channels = 3, Border = BorderMode.Zero)]
    public static partial void X1By2C3PlanarZero(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(FactorHeight = 1, FactorWidth = 2, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X1By2C3(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(FactorHeight = 2, FactorWidth = 1, Channels = 3)]
    public static partial void X2By1C3Planar(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(
        FactorHeight = 2, FactorWidth = 1,
        Channels = 3, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X2By1C3Zero(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(FactorHeight = 1, FactorWidth = 7, Channels = 3, Border = BorderMode.Zero)]
    public static partial void X1By7C3PlanarZero(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(FactorHeight = 1, FactorWidth = 7, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X1By7C3(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(FactorHeight = 5, FactorWidth = 1, Channels = 3)]
    public static partial void X5By1C3Planar(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(
        FactorHeight = 5, FactorWidth = 1,
        Channels = 3, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X5By1C3Zero(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(FactorHeight = 2, FactorWidth = 3, Channels = 3, Border = BorderMode.Zero)]
    public static partial void X2By3C3PlanarZero(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(FactorHeight = 2, FactorWidth = 3, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X2By3C3(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(FactorHeight = 3, FactorWidth = 2, Channels = 3)]
    public static partial void X3By2C3Planar(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(
        FactorHeight = 3, FactorWidth = 2,
        Channels = 3, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X3By2C3Zero(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(FactorHeight = 4, FactorWidth = 2, Channels = 3, Border = BorderMode.Zero)]
    public static partial void X4By2C3PlanarZero(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(FactorHeight = 4, FactorWidth = 2, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X4By2C3(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(FactorHeight = 2, FactorWidth = 8, Channels = 3)]
    public static partial void X2By8C3Planar(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(
        FactorHeight = 2, FactorWidth = 8,
        Channels = 3, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void X2By8C3Zero(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(FactorHeight = 64, FactorWidth = 3, Channels = 3, Border = BorderMode.Zero)]
    public static partial void X64By3C3PlanarZero(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(FactorHeight = 64, FactorWidth = 3, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X64By3C3(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);
}
