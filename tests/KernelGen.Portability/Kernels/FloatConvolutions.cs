namespace KernelGen.Portability.Kernels;

/// <summary>Transposed convolutions of <c>float</c> with weights of the call, most of them those of libtorch's cases.</summary>
internal static partial class FloatConvolutions
{
    [ConvTranspose2d(InChannels = 3, OutChannels = 2, KernelSize = 3, Stride = 2, Padding = 1, OutputPadding = 1)]
    public static partial void C3To2K3S2(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Span<float> output, int outputRowStride);

    [ConvTranspose2d(InChannels = 2, OutChannels = 2, KernelSize = 2, Stride = 2, Groups = 2)]
    public static partial void C2K2S2Grouped(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Span<float> output, int outputRowStride);

    [ConvTranspose2d(InChannels = 4, OutChannels = 4, KernelSize = 4, Stride = 2, Padding = 1, Groups = 4)]
    public static partial void C4K4S2Depthwise(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        ReadOnlySpan<float> weight, Span<float> output, int outputRowStride);

    [ConvTranspose2d(InChannels = 2, OutChannels = 2, KernelSize = 3, Dilation = 2)]
    public static partial void C2K3Dilated(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Span<float> output, int outputRowStride);

    [ConvTranspose2d(
        InChannels = 2, OutChannels = 3, KernelHeight = 5, KernelWidth = 3, StrideHeight = 3, StrideWidth = 2,
        PaddingHeight = 2, PaddingWidth = 1, OutputPaddingHeight = 2, OutputPaddingWidth = 1,
        Layout = TensorLayout.Nhwc)]
    public static partial void C2To3K5By3S3By2(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Span<float> output, int outputRowStride);

    [ConvTranspose2d(
        InChannels = 4, OutChannels = 6, KernelHeight = 3, KernelWidth = 5, StrideHeight = 2, StrideWidth = 3,
        PaddingHeight = 0, PaddingWidth = 2, OutputPaddingHeight = 1, OutputPaddingWidth = 0, DilationHeight = 2,
        DilationWidth = 1, Groups = 2, Layout = TensorLayout.Nhwc)]
    public static partial void C4To6K3By5S2By3(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Span<float> output, int outputRowStride);

    [ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelSize = 4, Stride = 2, Padding = 1)]
    public static partial void C1K4S2(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        ReadOnlySpan<float> weight, Span<float> output, int outputRowStride);

    [ConvTranspose2d(
        InChannels = 3, OutChannels = 3, KernelSize = 4, Stride = 2, Padding = 1, Layout = TensorLayout.Nhwc)]
    public static partial void C3K4S2DenseFiller(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        ReadOnlySpan<float> weight, Span<float> output, int outputRowStride);

    [ConvTranspose2d(InChannels = 8, OutChannels = 13, KernelSize = 2, Stride = 2, Activation = ActivationKind.Sigmoid)]
    public static partial void C8To13K2S2Sigmoid(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Span<float> output, int outputRowStride);

    [ConvTranspose2d(
        InChannels = 5, OutChannels = 4, KernelSize = 3, Layout = TensorLayout.Nhwc,
        Activation = ActivationKind.Tanh, ClampMin = -0.75, ClampMax = 0.5)]
    public static partial void C5To4K3TanhClamped(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        ReadOnlySpan<float> weight, Span<float> output, int outputRowStride);

    [ConvTranspose2d(
        InChannels = 1, OutChannels = 2, KernelHeight = 1, KernelWidth = 2, DilationWidth = 3000,
        Activation = ActivationKind.Relu6)]
    public static partial void C1To2OutOfReach(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Span<float> output, int outputRowStride);

    [ConvTranspose2d(InChannels = 2, OutChannels = 3, KernelSize = 4, Stride = 2, Padding = 1, Threads = 0)]
    public static partial void C2To3K4S2AllThreads(
        ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride,
        ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Span<float> output, int outputRowStride);

    [ConvTranspose2d(InChannels = 2, OutChannels = 3, KernelSize = 4, Stride = 2, Padding = 1, Height = 7, Width = 67)]
    public static partial void C2To3K4S2FixedSize(
        ReadOnlySpan<float> input, int batch, int inputRowStride,
        ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Span<float> output, int outputRowStride);
}
