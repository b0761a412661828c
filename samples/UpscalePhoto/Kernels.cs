using KernelGen;
using Samples.Common;

namespace UpscalePhoto;

/// <summary>What this sample asks the generator for: everything a kernel needs to know is in its attribute.</summary>
internal static partial class Kernels
{
    public const int Factor = 4;
    public const int Magnification = 32;

    /// <summary>Enlarges a photograph.</summary>
    [BilinearUpsample(Factor = Factor, Channels = Picture.Channels, Layout = TensorLayout.Nhwc)]
    public static partial void Upsample(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);

    /// <summary>Magnifies part of a photograph; <paramref name="inputRowStride"/> leads from row to row.</summary>
    [BilinearUpsample(Factor = Magnification, Channels = Picture.Channels, Layout = TensorLayout.Nhwc)]
    public static partial void Magnify(
        ReadOnlySpan<byte> input, int height, int width, int inputRowStride, Span<byte> output);

    /// <summary>As <see cref="Magnify"/>, with zeros beyond the edge: what a transposed convolution computes.</summary>
    [BilinearUpsample(
        Factor = Magnification, Channels = Picture.Channels, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void MagnifyOverZeros(
        ReadOnlySpan<byte> input, int height, int width, int inputRowStride, Span<byte> output);
}
