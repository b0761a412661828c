namespace KernelGen.Benchmarks.Kernels;

/// <summary>Interleaved <c>byte</c>: factor and channels as in the name.</summary>
internal static partial class ByteInterleavedKernels
{
    [BilinearUpsample(Factor = 2, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X2C3(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);

    [BilinearUpsample(Factor = 3, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X3C3(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);

    [BilinearUpsample(Factor = 4, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X4C3(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);

    [BilinearUpsample(Factor = 8, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X8C3(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);

    [BilinearUpsample(Factor = 16, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X16C3(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);

    [BilinearUpsample(Factor = 32, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X32C3(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);

    [BilinearUpsample(Factor = 2, Channels = 4, Layout = TensorLayout.Nhwc)]
    public static partial void X2C4(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);

    [BilinearUpsample(Factor = 3, Channels = 4, Layout = TensorLayout.Nhwc)]
    public static partial void X3C4(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);

    [BilinearUpsample(Factor = 4, Channels = 4, Layout = TensorLayout.Nhwc)]
    public static partial void X4C4(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);

    [BilinearUpsample(Factor = 8, Channels = 4, Layout = TensorLayout.Nhwc)]
    public static partial void X8C4(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);

    [BilinearUpsample(Factor = 16, Channels = 4, Layout = TensorLayout.Nhwc)]
    public static partial void X16C4(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);

    [BilinearUpsample(Factor = 32, Channels = 4, Layout = TensorLayout.Nhwc)]
    public static partial void X32C4(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);
}
