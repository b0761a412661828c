namespace KernelGen.Benchmarks.Kernels;

/// <summary>Interleaved <c>double</c>: factor, channels and border as in the name.</summary>
internal static partial class DoubleInterleavedKernels
{
    [BilinearUpsample(Factor = 2, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X2C3(ReadOnlySpan<double> input, int height, int width, Span<double> output);

    [BilinearUpsample(Factor = 4, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void X4C3(ReadOnlySpan<double> input, int height, int width, Span<double> output);
}
