namespace UpscalePhoto;

/// <summary>What the kernels are compared with: every pixel becomes a square.</summary>
internal static class NearestNeighbour
{
    public static void Magnify(
        ReadOnlySpan<float> input, int height, int width, int inputRowStride, Span<float> output)
    {
        for (int y = 0; y < height * Kernels.Magnification; y++)
        {
            ReadOnlySpan<float> row = input[(y / Kernels.Magnification * inputRowStride)..];
            for (int x = 0; x < width * Kernels.Magnification; x++)
            {
                row.Slice(x / Kernels.Magnification * Kernels.Channels, Kernels.Channels).CopyTo(output);
                output = output[Kernels.Channels..];
            }
        }
    }
}
