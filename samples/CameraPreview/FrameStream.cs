using System.Diagnostics;
using Samples.Common;

namespace CameraPreview;

/// <summary>Frame after frame through the same two buffers, and what that costs.</summary>
internal sealed class FrameStream(Camera camera, Picture frame, Picture preview)
{
    public FrameStreamResult Run(int frames)
    {
        int collections = GC.CollectionCount(0);
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan upsampling = TimeSpan.Zero;
        long start = Stopwatch.GetTimestamp();
        for (int number = 0; number < frames; number++)
        {
            camera.Capture(number, frame);
            long captured = Stopwatch.GetTimestamp();
            Upsample();
            upsampling += Stopwatch.GetElapsedTime(captured);
        }

        TimeSpan total = Stopwatch.GetElapsedTime(start);
        return new FrameStreamResult(
            frames,
            upsampling,
            total,
            GC.CollectionCount(0) - collections,
            GC.GetTotalAllocatedBytes(precise: true) - allocated);
    }

    private void Upsample() => Kernels.Upsample(
        frame.Bytes, frame.Height, frame.Width, frame.RowStride, preview.Bytes, preview.RowStride);
}
