namespace KernelGen.Benchmarks.Kernels;

/// <summary>Interleaved <c>ushort</c>: factor and channels as in the name.</summary>
internal static partial class UShortInterleavedKernels
{
    [BilinearUpsample(Factor = 2, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X2C3(ReadOnlySpan<ushort> input, int height, int width, Span<ushort> output);

    [BilinearUpsample(Factor = 3, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X3C3(ReadOnlySpan<ushort> input, int height, int width, Span<ushort> output);

    [BilinearUpsample(Factor = 4, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X4C3(ReadOnlySpan<ushort> input, int height, int width, Span<ushort> output);

    [BilinearUpsample(Factor = 8, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X8C3(ReadOnlySpan<ushort> input, int height, int width, Span<ushort> output);

    [BilinearUpsample(Factor = 2, Channels = 4, Layout = TensorLayout.Nhwc)]
    public static partial void X2C4(ReadOnlySpan<ushort> input, int height, int width, Span<ushort> output);

    [BilinearUpsample(Factor = 3, Channels = 4, Layout = TensorLayout.Nhwc)]
    public static partial void X3C4(ReadOnlySpan<ushort> input, int height, int width, Span<ushort> output);

    [BilinearUpsample(Factor = 4, Channels = 4, Layout = TensorLayout.Nhwc)]
    public static partial void X4C4(ReadOnlySpan<ushort> input, int height, int width, Span<ushort> output);

    [BilinearUpsample(Factor = 8, Channels = 4, Layout = TensorLayout.Nhwc)]
    public static partial void X8C4(ReadOnlySpan<ushort> input, int height, int width, Span<ushort> output);
}
