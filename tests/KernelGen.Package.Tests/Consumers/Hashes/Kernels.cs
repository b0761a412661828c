using KernelGen;

/// <summary>One kernel of every kind.</summary>
internal static partial class Kernels
{
    [BilinearUpsample(Factor = 2)]
    public static partial void Planar(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 2, Channels = 3, Layout = TensorLayout.Nhwc)]
    public static partial void Pixels(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);

    [BilinearUpsample(FactorHeight = 2, FactorWidth = 5, Threads = 2)]
    public static partial void Threaded(ReadOnlySpan<ushort> input, int height, int width, Span<ushort> output);

    [BilinearUpsample(Factor = 3, Border = BorderMode.Zero)]
    public static partial void Bordered(ReadOnlySpan<double> input, int height, int width, Span<double> output);

    [BilinearUpsample(Factor = 4, Height = 24, Width = 40, Stores = StoreMode.Streaming)]
    public static partial void Fixed(ReadOnlySpan<float> input, Span<float> output);

    [BilinearUpsample(Factor = 2)]
    public static partial void Halves(ReadOnlySpan<Half> input, int height, int width, Span<Half> output);

    [ConvTranspose2d(InChannels = 8, OutChannels = 16, KernelSize = 4, Stride = 2, Padding = 1, Activation = ActivationKind.Relu)]
    public static partial void Decoder(
        ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Span<float> output);

    [ConvTranspose2d(InChannels = 2, OutChannels = 1, KernelSize = 4, Stride = 2, Padding = 1, WeightsFile = "weights.json")]
    public static partial void FromFile(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [ConvTranspose2d(
        InChannels = 1, OutChannels = 1, KernelSize = 3, Stride = 2, Padding = 1, Weights = nameof(Tent), Activation = ActivationKind.Tanh)]
    public static partial void Constant(ReadOnlySpan<double> input, int height, int width, Span<double> output);

    private static ReadOnlySpan<double> Tent => [0.25, 0.5, 0.25, 0.5, 1, 0.5, 0.25, 0.5, 0.3];
}
