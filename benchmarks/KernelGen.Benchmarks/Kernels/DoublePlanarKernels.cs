namespace KernelGen.Benchmarks.Kernels;

/// <summary>Planar <c>double</c>: factor, channels and border as in the name.</summary>
internal static partial class DoublePlanarKernels
{
    [BilinearUpsample(Factor = 2, Channels = 3)]
    public static partial void X2C3(ReadOnlySpan<double> input, int height, int width, Span<double> output);

    [BilinearUpsample(Factor = 2, Channels = 3, Border = BorderMode.Zero)]
    public static partial void X2C3Zero(ReadOnlySpan<double> input, int height, int width, Span<double> output);

    [BilinearUpsample(Factor = 3, Channels = 3)]
    public static partial void X3C3(ReadOnlySpan<double> input, int height, int width, Span<double> output);

    [BilinearUpsample(Factor = 3, Channels = 3, Border = BorderMode.Zero)]
    public static partial void X3C3Zero(ReadOnlySpan<double> input, int height, int width, Span<double> output);

    [BilinearUpsample(Factor = 4, Channels = 3)]
    public static partial void X4C3(ReadOnlySpan<double> input, int height, int width, Span<double> output);

    [BilinearUpsample(Factor = 4, Channels = 3, Border = BorderMode.Zero)]
    public static partial void X4C3Zero(ReadOnlySpan<double> input, int height, int width, Span<double> output);
}
