using KernelGen;
using Samples.Common;

namespace UpscalePhoto;

/// <summary>The generated kernel beside the general fallback, on the same photograph and reused buffers.</summary>
internal sealed class SpeedComparison
{
    private readonly Picture _photo;
    private readonly Picture _fallbackOutput;

    public SpeedComparison(Picture photo)
    {
        _photo = photo;
        Output = new Picture(photo.Width * Kernels.Factor, photo.Height * Kernels.Factor);
        _fallbackOutput = new Picture(Output.Width, Output.Height);
    }

    /// <summary>The enlarged photograph, once <see cref="Run"/> has been called.</summary>
    public Picture Output { get; }

    public void Run()
    {
        double generated = Measurement.MedianMilliseconds(RunGenerated);
        double fallback = Measurement.MedianMilliseconds(RunFallback);
        Console.WriteLine($"generated kernel     {generated,8:F2} ms, median of {Measurement.Runs} runs");
        Console.WriteLine($"general fallback     {fallback,8:F2} ms, median of {Measurement.Runs} runs");
        Console.WriteLine($"ratio                {fallback / generated,8:F1}");
        Console.WriteLine($"greatest difference  {GreatestDifference(),8}");
    }

    private void RunGenerated() => Kernels.Upsample(_photo.Bytes, _photo.Height, _photo.Width, Output.Bytes);

    private void RunFallback() => Functional.BilinearUpsample<byte>(
        _photo.Bytes,
        new TensorShape(Batch: 1, Picture.Channels, _photo.Height, _photo.Width),
        Kernels.Factor,
        _fallbackOutput.Bytes,
        BorderMode.Replicate,
        TensorLayout.Nhwc);

    private int GreatestDifference()
    {
        int greatest = 0;
        for (int i = 0; i < Output.Bytes.Length; i++)
            greatest = Math.Max(greatest, Math.Abs(Output.Bytes[i] - _fallbackOutput.Bytes[i]));
        return greatest;
    }
}
