using System;
using KernelGen;

namespace Pictures;

/// <summary>Doubles pictures.</summary>
public sealed partial class Resizer
{
    /// <summary>Doubles a picture.</summary>
    /// <param name="picture">Its pixels.</param>
    /// <param name="height">Its rows.</param>
    /// <param name="width">Its columns.</param>
    /// <returns>The pixels of the doubled picture.</returns>
    public byte[] Double(byte[] picture, int height, int width)
    {
        byte[] doubled = new byte[4 * 4 * height * width];
        Upsample2x(picture, height, width, doubled);
        return doubled;
    }

    [BilinearUpsample(Factor = 2, Channels = 4, Layout = TensorLayout.Nhwc)]
    private partial void Upsample2x(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);

    /// <summary>Kernels may be public too, and be documented by the build.</summary>
    public static partial class Kernels
    {
        [ConvTranspose2d(InChannels = 3, OutChannels = 3, Groups = 3, KernelSize = 4, Stride = 2, Padding = 1)]
        public static partial void Up(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> weight, Span<float> output);
    }
}
