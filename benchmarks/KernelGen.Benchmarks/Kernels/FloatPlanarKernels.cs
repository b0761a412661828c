namespace KernelGen.Benchmarks.Kernels;

/// <summary>Planar <c>float</c>: factor, channels and border as in the name.</summary>
internal static partial class FloatPlanarKernels
{
    [BilinearUpsample(Factor = 2)]
    public static partial void X2C1(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 2, Border = BorderMode.Zero)]
    public static partial void X2C1Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 3)]
    public static partial void X3C1(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 3, Border = BorderMode.Zero)]
    public static partial void X3C1Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 4)]
    public static partial void X4C1(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 4, Border = BorderMode.Zero)]
    public static partial void X4C1Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 8)]
    public static partial void X8C1(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 8, Border = BorderMode.Zero)]
    public static partial void X8C1Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 16)]
    public static partial void X16C1(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 16, Border = BorderMode.Zero)]
    public static partial void X16C1Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 32)]
    public static partial void X32C1(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 32, Border = BorderMode.Zero)]
    public static partial void X32C1Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 2, Channels = 3)]
    public static partial void X2C3(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 2, Channels = 3, Border = BorderMode.Zero)]
    public static partial void X2C3Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 3, Channels = 3)]
    public static partial void X3C3(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 3, Channels = 3, Border = BorderMode.Zero)]
    public static partial void X3C3Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 4, Channels = 3)]
    public static partial void X4C3(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 4, Channels = 3, Border = BorderMode.Zero)]
    public static partial void X4C3Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 8, Channels = 3)]
    public static partial void X8C3(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 8, Channels = 3, Border = BorderMode.Zero)]
    public static partial void X8C3Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 16, Channels = 3)]
    public static partial void X16C3(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 16, Channels = 3, Border = BorderMode.Zero)]
    public static partial void X16C3Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 32, Channels = 3)]
    public static partial void X32C3(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 32, Channels = 3, Border = BorderMode.Zero)]
    public static partial void X32C3Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 2, Channels = 21)]
    public static partial void X2C21(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 2, Channels = 21, Border = BorderMode.Zero)]
    public static partial void X2C21Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 3, Channels = 21)]
    public static partial void X3C21(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 3, Channels = 21, Border = BorderMode.Zero)]
    public static partial void X3C21Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 4, Channels = 21)]
    public static partial void X4C21(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 4, Channels = 21, Border = BorderMode.Zero)]
    public static partial void X4C21Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 8, Channels = 21)]
    public static partial void X8C21(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 8, Channels = 21, Border = BorderMode.Zero)]
    public static partial void X8C21Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 16, Channels = 21)]
    public static partial void X16C21(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 16, Channels = 21, Border = BorderMode.Zero)]
    public static partial void X16C21Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 32, Channels = 21)]
    public static partial void X32C21(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 32, Channels = 21, Border = BorderMode.Zero)]
    public static partial void X32C21Zero(ReadOnlySpan<float> input, int height, int width, Span<float> output);
}
