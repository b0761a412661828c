using Samples.Common;

namespace UpscalePhoto;

/// <summary>What the kernels are compared with: every pixel becomes a square.</summary>
internal static class NearestNeighbour
{
    public static void Magnify(
        ReadOnlySpan<byte> input, int height, int width, int inputRowStride, Span<byte> output)
    {
        for (int y = 0; y < height * Kernels.Magnification; y++)
        {
            ReadOnlySpan<byte> row = input[(y / Kernels.Magnification * inputRowStride)..];
            for (int x = 0; x < width * Kernels.Magnification; x++)
            {
                row.Slice(x / Kernels.Magnification * Picture.Channels, Picture.Channels).CopyTo(output);
                output = output[Picture.Channels..];
            }
        }
    }
}
