namespace KernelGen.Benchmarks.Kernels;

/// <summary>Planar <c>ushort</c>: factor and channels as in the name.</summary>
internal static partial class UShortPlanarKernels
{
    [BilinearUpsample(Factor = 2)]
    public static partial void X2C1(ReadOnlySpan<ushort> input, int height, int width, Span<ushort> output);

    [BilinearUpsample(Factor = 3)]
    public static partial void X3C1(ReadOnlySpan<ushort> input, int height, int width, Span<ushort> output);

    [BilinearUpsample(Factor = 4)]
    public static partial void X4C1(ReadOnlySpan<ushort> input, int height, int width, Span<ushort> output);

    [BilinearUpsample(Factor = 8)]
    public static partial void X8C1(ReadOnlySpan<ushort> input, int height, int width, Span<ushort> output);

    [BilinearUpsample(Factor = 2, Channels = 3)]
    public static partial void X2C3(ReadOnlySpan<ushort> input, int height, int width, Span<ushort> output);

    [BilinearUpsample(Factor = 3, Channels = 3)]
    public static partial void X3C3(ReadOnlySpan<ushort> input, int height, int width, Span<ushort> output);

    [BilinearUpsample(Factor = 4, Channels = 3)]
    public static partial void X4C3(ReadOnlySpan<ushort> input, int height, int width, Span<ushort> output);

    [BilinearUpsample(Factor = 8, Channels = 3)]
    public static partial void X8C3(ReadOnlySpan<ushort> input, int height, int width, Span<ushort> output);
}
