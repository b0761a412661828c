namespace KernelGen.Portability.Kernels;

/// <summary>Transposed convolutions of <c>double</c>: every strategy.</summary>
internal static partial class DoubleConvolutions
{
    private static readonly double[] Binomial =
        [1, 4, 6, 4, 1, 4, 16, 24, 16, 4, 6, 24, 36, 24, 6, 4, 16, 24, 16, 4, 1, 4, 6, 4, 1];

    private static ReadOnlySpan<double> Eight => [1.5, -2, 0, 0.25, 1, -1, 0.5, 3];

    private static ReadOnlySpan<double> OneBias => [-0.375];

    [ConvTranspose2d(InChannels = 3, OutChannels = 2, KernelSize = 3, Stride = 2, Padding = 1, OutputPadding = 1)]
    public static partial void C3To2K3S2(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        ReadOnlySpan<double> weight, ReadOnlySpan<double> bias, Span<double> output, int outputRowStride);

    [ConvTranspose2d(
        InChannels = 4, OutChannels = 4, KernelSize = 4, Stride = 2, Padding = 1, Groups = 4,
        Layout = TensorLayout.Nhwc)]
    public static partial void C4K4S2Depthwise(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        ReadOnlySpan<double> weight, Span<double> output, int outputRowStride);

    [ConvTranspose2d(InChannels = 3, OutChannels = 12, KernelSize = 3, Activation = ActivationKind.Tanh)]
    public static partial void C3To12K3Tanh(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        ReadOnlySpan<double> weight, ReadOnlySpan<double> bias, Span<double> output, int outputRowStride);

    [ConvTranspose2d(
        InChannels = 2, OutChannels = 1, KernelSize = 2, Stride = 2, Weights = nameof(Eight), Bias = nameof(OneBias),
        Layout = TensorLayout.Nhwc, Activation = ActivationKind.Sigmoid)]
    public static partial void C2To1K2S2WrittenOutSigmoid(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [ConvTranspose2d(
        InChannels = 1, OutChannels = 1, KernelSize = 5, Stride = 2, Weights = nameof(Binomial),
        Bias = nameof(OneBias))]
    public static partial void C1K5S2TwoPasses(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);

    [ConvTranspose2d(
        InChannels = 4, OutChannels = 9, KernelSize = 2, Stride = 2, WeightsFile = "blocks.json",
        Layout = TensorLayout.Nhwc)]
    public static partial void C4To9K2S2Blocks(
        ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride,
        Span<double> output, int outputRowStride);
}
