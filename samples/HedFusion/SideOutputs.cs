using Samples.Common;

namespace HedFusion;

/// <summary>The edges at each scale, brought back to the size of the photograph, as the channels of one tensor.</summary>
internal sealed class SideOutputs
{
    private readonly int _height;
    private readonly Map _channels;

    private SideOutputs(int width, int height)
    {
        _height = height;
        _channels = new Map(width, height * Scale.All.Length);
    }

    /// <summary>Channel after channel.</summary>
    public ReadOnlySpan<float> Values => _channels.Values;

    /// <summary>Computes all of them, and prints a line for each that is upsampled.</summary>
    public static SideOutputs Of(Map luminance)
    {
        var outputs = new SideOutputs(luminance.Width, luminance.Height);
        for (int channel = 0; channel < Scale.All.Length; channel++)
        {
            Scale scale = Scale.All[channel];
            Map edges = Sobel.Magnitude(Luminance.Reduce(luminance, scale.Factor));
            Map full = scale.Upsample is { } upsample ? Upsample(scale, upsample, edges) : edges;
            outputs.Crop(full, scale.Crop, channel);
        }

        return outputs;
    }

    /// <summary>The side output of one scale.</summary>
    public ReadOnlySpan<float> Channel(int channel)
    {
        int length = _channels.Width * _height;
        return Values.Slice(channel * length, length);
    }

    private static Map Upsample(Scale scale, Upsampler upsample, Map edges)
    {
        Map full = scale.TargetOf(edges);
        double time = Measurement.MedianMilliseconds(
            () => upsample(edges.Values, edges.Height, edges.Width, full.Values));
        Console.WriteLine($"scale {scale,-6}{edges,15} to {full,11}{time,9:F3} ms");
        return full;
    }

    private void Crop(Map full, int start, int channel)
    {
        for (int y = 0; y < _height; y++)
            full.Row(start + y).Slice(start, _channels.Width).CopyTo(_channels.Row(channel * _height + y));
    }
}
