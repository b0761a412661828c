using KernelGen;

namespace HedFusion;

/// <summary>
/// What this sample asks the generator for: the layers of the network as PyTorch has them. The four that upsample have
/// bilinear weights, which the build recognises.
/// </summary>
internal static partial class Kernels
{
    private const int SideOutputs = 5;

    // Fine edges are sharp but many; coarse ones say where the outlines are.
    private static ReadOnlySpan<float> FusionWeights => [6, 6, 7, 5, 3];

    private static ReadOnlySpan<float> FusionBias => [-4];

    /// <summary>From half the size to the whole, as <c>nn.ConvTranspose2d(1, 1, 4, stride=2, bias=False)</c>.</summary>
    [ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelSize = 4, Stride = 2, WeightsFile = "Weights/up2.json")]
    public static partial void Upsample2(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    /// <summary>From a quarter of the size.</summary>
    [ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelSize = 8, Stride = 4, WeightsFile = "Weights/up4.json")]
    public static partial void Upsample4(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    /// <summary>From an eighth.</summary>
    [ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelSize = 16, Stride = 8, WeightsFile = "Weights/up8.json")]
    public static partial void Upsample8(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    /// <summary>From a sixteenth.</summary>
    [ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelSize = 32, Stride = 16, WeightsFile = "Weights/up16.json")]
    public static partial void Upsample16(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    /// <summary>The weighted sum of the side outputs, between 0 and 1: a convolution of one by one.</summary>
    [ConvTranspose2d(
        InChannels = SideOutputs, OutChannels = 1, KernelSize = 1,
        Weights = nameof(FusionWeights), Bias = nameof(FusionBias), Activation = ActivationKind.Sigmoid)]
    public static partial void Fuse(ReadOnlySpan<float> input, int height, int width, Span<float> output);
}
