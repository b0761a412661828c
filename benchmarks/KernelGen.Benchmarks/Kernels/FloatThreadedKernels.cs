namespace KernelGen.Benchmarks.Kernels;

/// <summary>Some kernels of <c>float</c> again, on all processors.</summary>
internal static partial class FloatThreadedKernels
{
    [BilinearUpsample(Factor = 2, Channels = 3, Threads = 0)]
    public static partial void PlanarX2C3(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 3, Channels = 3, Threads = 0)]
    public static partial void PlanarX3C3(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 4, Channels = 3, Threads = 0)]
    public static partial void PlanarX4C3(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 8, Channels = 3, Threads = 0)]
    public static partial void PlanarX8C3(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 16, Channels = 3, Threads = 0)]
    public static partial void PlanarX16C3(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 32, Channels = 3, Threads = 0)]
    public static partial void PlanarX32C3(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 2, Channels = 21, Threads = 0)]
    public static partial void PlanarX2C21(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 3, Channels = 21, Threads = 0)]
    public static partial void PlanarX3C21(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 4, Channels = 21, Threads = 0)]
    public static partial void PlanarX4C21(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 8, Channels = 21, Threads = 0)]
    public static partial void PlanarX8C21(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 16, Channels = 21, Threads = 0)]
    public static partial void PlanarX16C21(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 32, Channels = 21, Threads = 0)]
    public static partial void PlanarX32C21(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 2, Channels = 3, Layout = TensorLayout.Nhwc, Threads = 0)]
    public static partial void InterleavedX2C3(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 3, Channels = 3, Layout = TensorLayout.Nhwc, Threads = 0)]
    public static partial void InterleavedX3C3(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 4, Channels = 3, Layout = TensorLayout.Nhwc, Threads = 0)]
    public static partial void InterleavedX4C3(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 8, Channels = 3, Layout = TensorLayout.Nhwc, Threads = 0)]
    public static partial void InterleavedX8C3(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 16, Channels = 3, Layout = TensorLayout.Nhwc, Threads = 0)]
    public static partial void InterleavedX16C3(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 32, Channels = 3, Layout = TensorLayout.Nhwc, Threads = 0)]
    public static partial void InterleavedX32C3(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 2, Channels = 4, Layout = TensorLayout.Nhwc, Threads = 0)]
    public static partial void InterleavedX2C4(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 3, Channels = 4, Layout = TensorLayout.Nhwc, Threads = 0)]
    public static partial void InterleavedX3C4(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 4, Channels = 4, Layout = TensorLayout.Nhwc, Threads = 0)]
    public static partial void InterleavedX4C4(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 8, Channels = 4, Layout = TensorLayout.Nhwc, Threads = 0)]
    public static partial void InterleavedX8C4(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 16, Channels = 4, Layout = TensorLayout.Nhwc, Threads = 0)]
    public static partial void InterleavedX16C4(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 32, Channels = 4, Layout = TensorLayout.Nhwc, Threads = 0)]
    public static partial void InterleavedX32C4(ReadOnlySpan<float> input, int height, int width, Span<float> output);
}
