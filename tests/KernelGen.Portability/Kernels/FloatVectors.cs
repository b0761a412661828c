namespace KernelGen.Portability.Kernels;

/// <summary><c>float</c>, the kinds of libtorch's cases that no other class has.</summary>
internal static partial class FloatVectors
{
    [BilinearUpsample(FactorHeight = 1, FactorWidth = 8)]
    public static partial void X1By8C1(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(FactorHeight = 2, FactorWidth = 3)]
    public static partial void X2By3C1(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 3)]
    public static partial void X3C1(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(FactorHeight = 4, FactorWidth = 1)]
    public static partial void X4By1C1(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 5)]
    public static partial void X5C1(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 6)]
    public static partial void X6C1(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 7)]
    public static partial void X7C1(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 16)]
    public static partial void X16C1(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 32)]
    public static partial void X32C1(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 2, Border = BorderMode.Zero, Padding = 1)]
    public static partial void X2C1ZeroPadding1(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 2, Border = BorderMode.Zero, Padding = 1, OutputPadding = 1)]
    public static partial void X2C1ZeroPadding1Plus1(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 3, Border = BorderMode.Zero, Padding = 0)]
    public static partial void X3C1ZeroPadding0(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 3, Border = BorderMode.Zero, Padding = 2)]
    public static partial void X3C1ZeroPadding2(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 3, Border = BorderMode.Zero, Padding = 2, OutputPadding = 2)]
    public static partial void X3C1ZeroPadding2Plus2(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 4, Border = BorderMode.Zero, Padding = 0)]
    public static partial void X4C1ZeroPadding0(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 4, Border = BorderMode.Zero, Padding = 2)]
    public static partial void X4C1ZeroPadding2(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 5, Border = BorderMode.Zero, Padding = 0)]
    public static partial void X5C1ZeroPadding0(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 5, Border = BorderMode.Zero, Padding = 4)]
    public static partial void X5C1ZeroPadding4(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 5, Border = BorderMode.Zero, Padding = 4, OutputPadding = 4)]
    public static partial void X5C1ZeroPadding4Plus4(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 8, Border = BorderMode.Zero, Padding = 0)]
    public static partial void X8C1ZeroPadding0(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 8, Border = BorderMode.Zero, Padding = 4)]
    public static partial void X8C1ZeroPadding4(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [BilinearUpsample(Factor = 16, Border = BorderMode.Zero, Padding = 0)]
    public static partial void X16C1ZeroPadding0(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);
}
