namespace KernelGen.Portability.Kernels;

/// <summary>Transposed convolutions of <c>float</c> with constant weights: every strategy.</summary>
internal static partial class FloatConstantConvolutions
{
    private static readonly float[] Mixed =
        [0.5f, -0.25f, 0, 1, 0.5f, -1, 0, 0, 0, 0.0625f, 3, -1.5f, 0, 0.75f, 0, 2, 1, 0];

    private static readonly float[] Binomial =
        [1, 4, 6, 4, 1, 4, 16, 24, 16, 4, 6, 24, 36, 24, 6, 4, 16, 24, 16, 4, 1, 4, 6, 4, 1];

    private static readonly float[] Binomials =
    [
        1, 4, 6, 4, 1, 4, 16, 24, 16, 4, 6, 24, 36, 24, 6, 4, 16, 24, 16, 4, 1, 4, 6, 4, 1,
        1, 0, 2, 0, 1, 0, 0, 0, 0, 0, 2, 0, 4, 0, 2, 0, 0, 0, 0, 0, 1, 0, 2, 0, 1,
        1, 4, 6, 4, 1, 4, 16, 24, 16, 4, 6, 24, 36, 24, 6, 4, 16, 24, 16, 4, 1, 4, 6, 4, 1,
    ];

    private static ReadOnlySpan<float> TwoBiases => [0.125f, -0.0f];

    private static ReadOnlySpan<float> Four => [1.5f, -2, 0, 0.25f];

    [ConvTranspose2d(
        InChannels = 1, OutChannels = 2, KernelSize = 3, Stride = 2, Padding = 1, OutputPadding = 1,
        Weights = nameof(Mixed), Bias = nameof(TwoBiases), Activation = ActivationKind.LeakyRelu,
        NegativeSlope = 0.25)]
    public static partial void C1To2K3S2WrittenOut(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [ConvTranspose2d(
        InChannels = 3, OutChannels = 3, KernelSize = 5, Stride = 2, Padding = 2, OutputPadding = 1, Groups = 3,
        Weights = nameof(Binomials), Layout = TensorLayout.Nhwc)]
    public static partial void C3K5S2TwoPasses(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [ConvTranspose2d(
        InChannels = 1, OutChannels = 1, KernelSize = 5, Stride = 2, Weights = nameof(Binomial),
        Activation = ActivationKind.Sigmoid)]
    public static partial void C1K5S2TwoPassesSigmoid(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [ConvTranspose2d(
        InChannels = 4, OutChannels = 9, KernelSize = 2, Stride = 2, WeightsFile = "blocks.json",
        Activation = ActivationKind.Relu)]
    public static partial void C4To9K2S2Blocks(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [ConvTranspose2d(
        InChannels = 3, OutChannels = 3, KernelSize = 4, Stride = 2, Padding = 1, WeightsFile = "up2.json")]
    public static partial void C3K4S2Filler(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);

    [ConvTranspose2d(
        InChannels = 2, OutChannels = 1, KernelHeight = 1, KernelWidth = 2, DilationWidth = 3000,
        Weights = nameof(Four), Activation = ActivationKind.Tanh)]
    public static partial void C2To1OutOfReach(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        Span<float> output, int outputRowStride);
}
