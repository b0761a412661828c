using System;
using KernelGen;

namespace Strict;

/// <summary>Kernels under every rule that the compiler and the SDK have.</summary>
public static partial class Kernels
{
    [BilinearUpsample(Factor = 2, Channels = 3)]
    public static partial void Upsample2x(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    [BilinearUpsample(Factor = 4, Channels = 4, Layout = TensorLayout.Nhwc)]
    internal static partial void Pixels(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);

    [ConvTranspose2d(InChannels = 4, OutChannels = 2, KernelSize = 3, Stride = 2, Padding = 1, Activation = ActivationKind.Sigmoid)]
    public static partial void Convolve(
        ReadOnlySpan<double> input, int height, int width, ReadOnlySpan<double> weight, ReadOnlySpan<double> bias, Span<double> output);
}
