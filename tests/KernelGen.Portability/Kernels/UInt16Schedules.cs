namespace KernelGen.Portability.Kernels;

/// <summary><c>ushort</c>, threads and stores of the user's choice.</summary>
internal static partial class UInt16Schedules
{
    [BilinearUpsample(Factor = 2, Stores = StoreMode.Streaming)]
    public static partial void X2C1Streaming(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(
        Factor = 2, Channels = 3, Layout = TensorLayout.Nhwc,
        Border = BorderMode.Zero, Stores = StoreMode.Streaming)]
    public static partial void X2C3ZeroStreaming(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(FactorHeight = 7, FactorWidth = 1, Border = BorderMode.Zero, Stores = StoreMode.Streaming)]
    public static partial void X7By1C1ZeroStreaming(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(Factor = 4, Border = BorderMode.Zero, Threads = 3, Stores = StoreMode.Streaming)]
    public static partial void X4C1ZeroThreeThreads(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(Factor = 3, Channels = 4, Layout = TensorLayout.Nhwc, Stores = StoreMode.Temporal)]
    public static partial void X3C4Temporal(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);

    [BilinearUpsample(Factor = 2, Channels = 4, Layout = TensorLayout.Nhwc, Threads = 0)]
    public static partial void X2C4AllThreads(
        ReadOnlySpan<ushort> input, int batch, int height, int width, int inputRowStride,
        Span<ushort> output, int outputRowStride);
}
