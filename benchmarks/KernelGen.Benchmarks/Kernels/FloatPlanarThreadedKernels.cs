namespace KernelGen.Benchmarks.Kernels;

/// <summary>Some of <see cref="FloatPlanarKernels"/>, on all processors.</summary>
internal static partial class FloatPlanarThreadedKernels
{
    [BilinearUpsample(Factor = 2, Channels = 3, Threads = 0)]
    public static partial void X2C3(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 3, Channels = 3, Threads = 0)]
    public static partial void X3C3(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 4, Channels = 3, Threads = 0)]
    public static partial void X4C3(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 8, Channels = 3, Threads = 0)]
    public static partial void X8C3(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 16, Channels = 3, Threads = 0)]
    public static partial void X16C3(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 32, Channels = 3, Threads = 0)]
    public static partial void X32C3(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 2, Channels = 21, Threads = 0)]
    public static partial void X2C21(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 3, Channels = 21, Threads = 0)]
    public static partial void X3C21(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 4, Channels = 21, Threads = 0)]
    public static partial void X4C21(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 8, Channels = 21, Threads = 0)]
    public static partial void X8C21(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 16, Channels = 21, Threads = 0)]
    public static partial void X16C21(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 32, Channels = 21, Threads = 0)]
    public static partial void X32C21(ReadOnlySpan<float> input, int height, int width, Span<float> output);
}
