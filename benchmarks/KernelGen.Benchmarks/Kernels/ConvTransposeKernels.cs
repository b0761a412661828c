namespace KernelGen.Benchmarks.Kernels;

/// <summary>
/// Transposed convolutions, named as their cases are: with weights of the call, and, where there are few enough, with
/// constant ones.
/// </summary>
internal static partial class ConvTransposeKernels
{
    [ConvTranspose2d(
        InChannels = 64, OutChannels = 32, KernelSize = 4, Stride = 2, Padding = 1,
        WeightsFile = "Weights/64to32-k4-s2-p1.json")]
    public static partial void C64To32K4S2Constant(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [ConvTranspose2d(InChannels = 64, OutChannels = 32, KernelSize = 4, Stride = 2, Padding = 1)]
    public static partial void C64To32K4S2(
        ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> weight, Span<float> output);

    [ConvTranspose2d(
        InChannels = 128, OutChannels = 64, KernelSize = 2, Stride = 2,
        WeightsFile = "Weights/128to64-k2-s2-p0.json")]
    public static partial void C128To64K2S2Constant(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [ConvTranspose2d(InChannels = 128, OutChannels = 64, KernelSize = 2, Stride = 2)]
    public static partial void C128To64K2S2(
        ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> weight, Span<float> output);

    [ConvTranspose2d(InChannels = 512, OutChannels = 256, KernelSize = 4, Stride = 2, Padding = 1)]
    public static partial void C512To256K4S2(
        ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> weight, Span<float> output);

    [ConvTranspose2d(InChannels = 256, OutChannels = 128, KernelSize = 4, Stride = 2, Padding = 1)]
    public static partial void C256To128K4S2(
        ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> weight, Span<float> output);

    [ConvTranspose2d(
        InChannels = 32, OutChannels = 3, KernelSize = 4, Stride = 2, Padding = 1,
        WeightsFile = "Weights/32to3-k4-s2-p1.json")]
    public static partial void C32To3K4S2Constant(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [ConvTranspose2d(InChannels = 32, OutChannels = 3, KernelSize = 4, Stride = 2, Padding = 1)]
    public static partial void C32To3K4S2(
        ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> weight, Span<float> output);

    [ConvTranspose2d(
        InChannels = 56, OutChannels = 1, KernelSize = 9, Stride = 3, Padding = 4, OutputPadding = 2,
        WeightsFile = "Weights/56to1-k9-s3-p4-op2.json")]
    public static partial void C56To1K9S3Constant(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [ConvTranspose2d(InChannels = 56, OutChannels = 1, KernelSize = 9, Stride = 3, Padding = 4, OutputPadding = 2)]
    public static partial void C56To1K9S3(
        ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> weight, Span<float> output);

    [ConvTranspose2d(InChannels = 21, OutChannels = 21, KernelSize = 16, Stride = 8)]
    public static partial void C21To21K16S8(
        ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> weight, Span<float> output);

    [ConvTranspose2d(InChannels = 21, OutChannels = 21, KernelSize = 64, Stride = 32, Groups = 21)]
    public static partial void C21To21K64S32G21(
        ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> weight, Span<float> output);

    [ConvTranspose2d(
        InChannels = 1, OutChannels = 1, KernelSize = 4, Stride = 2,
        WeightsFile = "Weights/1to1-k4-s2-p0.json")]
    public static partial void C1To1K4S2Constant(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelSize = 4, Stride = 2)]
    public static partial void C1To1K4S2(
        ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> weight, Span<float> output);

    [ConvTranspose2d(
        InChannels = 1, OutChannels = 1, KernelSize = 8, Stride = 4,
        WeightsFile = "Weights/1to1-k8-s4-p0.json")]
    public static partial void C1To1K8S4Constant(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelSize = 8, Stride = 4)]
    public static partial void C1To1K8S4(
        ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> weight, Span<float> output);

    [ConvTranspose2d(
        InChannels = 1, OutChannels = 1, KernelSize = 16, Stride = 8,
        WeightsFile = "Weights/1to1-k16-s8-p0.json")]
    public static partial void C1To1K16S8Constant(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelSize = 16, Stride = 8)]
    public static partial void C1To1K16S8(
        ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> weight, Span<float> output);

    [ConvTranspose2d(
        InChannels = 1, OutChannels = 1, KernelSize = 32, Stride = 16,
        WeightsFile = "Weights/1to1-k32-s16-p0.json")]
    public static partial void C1To1K32S16Constant(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelSize = 32, Stride = 16)]
    public static partial void C1To1K32S16(
        ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> weight, Span<float> output);
}
