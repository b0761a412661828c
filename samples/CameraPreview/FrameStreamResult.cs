namespace CameraPreview;

/// <summary>What a stream of frames took.</summary>
/// <param name="Frames">How many there were.</param>
/// <param name="Upsampling">The time of the kernel alone.</param>
/// <param name="Total">The time of kernel and camera.</param>
/// <param name="Collections">Garbage collections meanwhile, of any generation.</param>
/// <param name="AllocatedBytes">Bytes allocated meanwhile, by any thread.</param>
internal readonly record struct FrameStreamResult(
    int Frames, TimeSpan Upsampling, TimeSpan Total, int Collections, long AllocatedBytes)
{
    public double UpsamplingRate => Frames / Upsampling.TotalSeconds;

    public double TotalRate => Frames / Total.TotalSeconds;
}
