using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Samples.Common;

namespace CameraPreview;

/// <summary>A camera that films a photograph: it pans over it and zooms in and out, and begins again.</summary>
internal sealed class Camera(Picture photo, int width, int height)
{
    private const int FramesPerRound = 300;
    private const double MiddleZoom = 2;

    private readonly Tap[] _columns = new Tap[width];

    /// <summary>Writes the pixels of a frame; what pads its rows stays as it is.</summary>
    public void Capture(int number, Picture frame)
    {
        (double left, double top, double pixel) = ViewAt(number);
        for (int x = 0; x < width; x++)
            _columns[x] = Tap.At(left + pixel * (x + 0.5) - 0.5, photo.Width);
        for (int y = 0; y < height; y++)
            CaptureRow(Tap.At(top + pixel * (y + 0.5) - 0.5, photo.Height), frame.Row(y));
    }

    // Where the view begins in the photograph, and how much of the photograph a pixel of the frame spans.
    private (double Left, double Top, double Pixel) ViewAt(int number)
    {
        double angle = Math.Tau * (number % FramesPerRound) / FramesPerRound;
        double zoom = MiddleZoom - Math.Cos(angle);
        double pixel = Math.Min((double)photo.Width / width, (double)photo.Height / height) / zoom;
        double left = (photo.Width - pixel * width) * (1 + Math.Sin(angle)) / 2;
        double top = (photo.Height - pixel * height) * (1 + Math.Sin(2 * angle)) / 2;
        return (left, top, pixel);
    }

    private void CaptureRow(Tap row, Span<byte> pixels)
    {
        ReadOnlySpan<uint> above = Pixels(photo.Row(row.First));
        ReadOnlySpan<uint> below = Pixels(photo.Row(row.Second));
        Span<uint> target = Pixels(pixels);
        for (int x = 0; x < target.Length; x++)
        {
            Tap column = _columns[x];
            target[x] = Pack(Mix(
                Mix(Unpack(above[column.First]), Unpack(above[column.Second]), column.Weight),
                Mix(Unpack(below[column.First]), Unpack(below[column.Second]), column.Weight),
                row.Weight));
        }
    }

    private static Span<uint> Pixels(Span<byte> row) => MemoryMarshal.Cast<byte, uint>(row);

    private static Vector128<uint> Mix(Vector128<uint> first, Vector128<uint> second, uint weight) =>
        first * (Tap.One - weight) + second * weight;

    // A lane for each of the four channels.
    private static Vector128<uint> Unpack(uint pixel) =>
        Vector128.WidenLower(Vector128.WidenLower(Vector128.CreateScalar(pixel).AsByte()));

    // Two mixes have multiplied by 256 each.
    private static uint Pack(Vector128<uint> channels)
    {
        Vector128<ushort> words = Vector128.Narrow(channels >> 16, Vector128<uint>.Zero);
        return Vector128.Narrow(words, Vector128<ushort>.Zero).AsUInt32().ToScalar();
    }
}
