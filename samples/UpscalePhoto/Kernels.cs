using KernelGen;

namespace UpscalePhoto;

/// <summary>What this sample asks the generator for: everything a kernel needs to know is in its attribute.</summary>
internal static partial class Kernels
{
    public const int Channels = 3;
    public const int Factor = 4;
    public const int Magnification = 32;

    /// <summary>Enlarges a photograph.</summary>
    [BilinearUpsample(Factor = Factor, Channels = Channels, Layout = TensorLayout.Nhwc)]
    public static partial void Upsample(ReadOnlySpan<float> input, int height, int width, Span<float> output);

    /// <summary>Magnifies part of a photograph; <paramref name="inputRowStride"/> leads from row to row.</summary>
    [BilinearUpsample(Factor = Magnification, Channels = Channels, Layout = TensorLayout.Nhwc)]
    public static partial void Magnify(
        ReadOnlySpan<float> input, int height, int width, int inputRowStride, Span<float> output);

    /// <summary>As <see cref="Magnify"/>, with zeros beyond the edge: what a transposed convolution computes.</summary>
    [BilinearUpsample(
        Factor = Magnification, Channels = Channels, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero)]
    public static partial void MagnifyOverZeros(
        ReadOnlySpan<float> input, int height, int width, int inputRowStride, Span<float> output);
}
