namespace KernelGen.Portability.Kernels;

/// <summary><c>double</c>, threads and stores of the user's choice.</summary>
internal static partial class DoubleSchedules
{
    [BilinearUpsample(Factor = 2, Stores = StoreMode.Streaming)]
    public static partial void X2C1Streaming(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(
        Factor = 2, Channels = 3,
        Layout = TensorLayout.Nhwc, Border = BorderMode.Zero, Stores = StoreMode.Streaming)]
    public static partial void X2C3ZeroStreaming(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 3, Channels = 4, Layout = TensorLayout.Nhwc, Stores = StoreMode.Streaming)]
    public static partial void X3C4Streaming(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 8, Border = BorderMode.Zero, Stores = StoreMode.Streaming)]
    public static partial void X8C1ZeroStreaming(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(FactorHeight = 1, FactorWidth = 5, Stores = StoreMode.Streaming)]
    public static partial void X1By5C1Streaming(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(FactorHeight = 7, FactorWidth = 1, Border = BorderMode.Zero, Stores = StoreMode.Streaming)]
    public static partial void X7By1C1ZeroStreaming(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 4, Channels = 64, Layout = TensorLayout.Nhwc, Stores = StoreMode.Streaming)]
    public static partial void X4C64Streaming(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 2, Border = BorderMode.Zero, Stores = StoreMode.Temporal)]
    public static partial void X2C1ZeroTemporal(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 2, Channels = 4, Layout = TensorLayout.Nhwc, Threads = 0)]
    public static partial void X2C4AllThreads(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 4, Border = BorderMode.Zero, Threads = 3, Stores = StoreMode.Streaming)]
    public static partial void X4C1ZeroThreeThreads(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [BilinearUpsample(Factor = 16, Channels = 3, Layout = TensorLayout.Nhwc, Threads = 2, Stores = StoreMode.Temporal)]
    public static partial void X16C3TwoThreads(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);
}
