namespace KernelGen.Benchmarks.Kernels;

/// <summary>As <see cref="FloatInterleavedKernels"/>, on all processors.</summary>
internal static partial class FloatInterleavedThreadedKernels
{
    [BilinearUpsample(Factor = 2, Channels = 3, Layout = TensorLayout.Nhwc, Threads = 0)]
    public static partial void X2C3(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 2, Channels = 3, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero, Threads = 0)]
    public static partial void X2C3Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 3, Channels = 3, Layout = TensorLayout.Nhwc, Threads = 0)]
    public static partial void X3C3(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 3, Channels = 3, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero, Threads = 0)]
    public static partial void X3C3Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 4, Channels = 3, Layout = TensorLayout.Nhwc, Threads = 0)]
    public static partial void X4C3(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 4, Channels = 3, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero, Threads = 0)]
    public static partial void X4C3Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 8, Channels = 3, Layout = TensorLayout.Nhwc, Threads = 0)]
    public static partial void X8C3(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 8, Channels = 3, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero, Threads = 0)]
    public static partial void X8C3Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 16, Channels = 3, Layout = TensorLayout.Nhwc, Threads = 0)]
    public static partial void X16C3(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 16, Channels = 3, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero, Threads = 0)]
    public static partial void X16C3Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 32, Channels = 3, Layout = TensorLayout.Nhwc, Threads = 0)]
    public static partial void X32C3(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 32, Channels = 3, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero, Threads = 0)]
    public static partial void X32C3Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 2, Channels = 4, Layout = TensorLayout.Nhwc, Threads = 0)]
    public static partial void X2C4(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 2, Channels = 4, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero, Threads = 0)]
    public static partial void X2C4Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 3, Channels = 4, Layout = TensorLayout.Nhwc, Threads = 0)]
    public static partial void X3C4(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 3, Channels = 4, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero, Threads = 0)]
    public static partial void X3C4Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 4, Channels = 4, Layout = TensorLayout.Nhwc, Threads = 0)]
    public static partial void X4C4(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 4, Channels = 4, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero, Threads = 0)]
    public static partial void X4C4Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 8, Channels = 4, Layout = TensorLayout.Nhwc, Threads = 0)]
    public static partial void X8C4(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 8, Channels = 4, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero, Threads = 0)]
    public static partial void X8C4Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 16, Channels = 4, Layout = TensorLayout.Nhwc, Threads = 0)]
    public static partial void X16C4(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 16, Channels = 4, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero, Threads = 0)]
    public static partial void X16C4Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 32, Channels = 4, Layout = TensorLayout.Nhwc, Threads = 0)]
    public static partial void X32C4(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 32, Channels = 4, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero, Threads = 0)]
    public static partial void X32C4Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 2, Channels = 21, Layout = TensorLayout.Nhwc, Threads = 0)]
    public static partial void X2C21(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 2, Channels = 21, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero, Threads = 0)]
    public static partial void X2C21Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 3, Channels = 21, Layout = TensorLayout.Nhwc, Threads = 0)]
    public static partial void X3C21(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 3, Channels = 21, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero, Threads = 0)]
    public static partial void X3C21Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 4, Channels = 21, Layout = TensorLayout.Nhwc, Threads = 0)]
    public static partial void X4C21(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 4, Channels = 21, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero, Threads = 0)]
    public static partial void X4C21Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 8, Channels = 21, Layout = TensorLayout.Nhwc, Threads = 0)]
    public static partial void X8C21(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 8, Channels = 21, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero, Threads = 0)]
    public static partial void X8C21Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 16, Channels = 21, Layout = TensorLayout.Nhwc, Threads = 0)]
    public static partial void X16C21(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 16, Channels = 21, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero, Threads = 0)]
    public static partial void X16C21Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 32, Channels = 21, Layout = TensorLayout.Nhwc, Threads = 0)]
    public static partial void X32C21(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 32, Channels = 21, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero, Threads = 0)]
    public static partial void X32C21Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);
}
