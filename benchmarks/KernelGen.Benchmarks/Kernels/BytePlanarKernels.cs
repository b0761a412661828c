namespace KernelGen.Benchmarks.Kernels;

/// <summary>Planar <c>byte</c>: factor and channels as in the name.</summary>
internal static partial class BytePlanarKernels
{
    [BilinearUpsample(Factor = 2)]
    public static partial void X2C1(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);

    [BilinearUpsample(Factor = 3)]
    public static partial void X3C1(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);

    [BilinearUpsample(Factor = 4)]
    public static partial void X4C1(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);

    [BilinearUpsample(Factor = 8)]
    public static partial void X8C1(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);

    [BilinearUpsample(Factor = 16)]
    public static partial void X16C1(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);

    [BilinearUpsample(Factor = 32)]
    public static partial void X32C1(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);

    [BilinearUpsample(Factor = 2, Channels = 3)]
    public static partial void X2C3(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);

    [BilinearUpsample(Factor = 3, Channels = 3)]
    public static partial void X3C3(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);

    [BilinearUpsample(Factor = 4, Channels = 3)]
    public static partial void X4C3(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);

    [BilinearUpsample(Factor = 8, Channels = 3)]
    public static partial void X8C3(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);

    [BilinearUpsample(Factor = 16, Channels = 3)]
    public static partial void X16C3(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);

    [BilinearUpsample(Factor = 32, Channels = 3)]
    public static partial void X32C3(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);
}
