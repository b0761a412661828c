using KernelGen;
using Samples.Common;

namespace CameraPreview;

/// <summary>What this sample asks the generator for.</summary>
internal static partial class Kernels
{
    public const int Factor = 2;

    /// <summary>Doubles a frame, from and into rows that are padded.</summary>
    [BilinearUpsample(Factor = Factor, Channels = Picture.Channels, Layout = TensorLayout.Nhwc)]
    public static partial void Upsample(
        ReadOnlySpan<byte> input, int height, int width, int inputRowStride, Span<byte> output, int outputRowStride);
}
