using Samples.Common;

namespace UpscalePhoto;

/// <summary>One corner of a photograph, magnified in three ways that differ most at the edges.</summary>
internal sealed class BorderComparison
{
    private const int CornerWidth = 12;
    private const int CornerHeight = 8;
    private const int Gap = 24;
    private const byte White = 255;

    private delegate void Magnifier(
        ReadOnlySpan<byte> input, int height, int width, int inputRowStride, Span<byte> output);

    private static readonly Magnifier[] Magnifiers =
        [NearestNeighbour.Magnify, Kernels.Magnify, Kernels.MagnifyOverZeros];

    private readonly Picture _photo;
    private readonly int _width;
    private readonly int _height;
    private readonly Corner _corner;

    public BorderComparison(Picture photo)
    {
        _photo = photo;
        _width = Math.Min(CornerWidth, photo.Width);
        _height = Math.Min(CornerHeight, photo.Height);
        _corner = Corner.RichestInContrast(photo, _width, _height);
    }

    public string Caption =>
        $"""
        The {_corner} corner, {_width} x {_height} pixels, magnified {Kernels.Magnification} times; left to right:
          1. nearest neighbour
          2. bilinear, the edge repeated (BorderMode.Replicate)
          3. bilinear, zeros beyond the edge (BorderMode.Zero), which darkens it
        """;

    public Picture Draw()
    {
        (int width, int height) = (_width * Kernels.Magnification, _height * Kernels.Magnification);
        var picture = new Picture(Gap + Magnifiers.Length * (width + Gap), height + 2 * Gap);
        picture.Bytes.AsSpan().Fill(White);
        for (int panel = 0; panel < Magnifiers.Length; panel++)
            DrawPanel(Magnifiers[panel], picture, Gap + panel * (width + Gap), width, height);
        return picture;
    }

    private void DrawPanel(Magnifier magnify, Picture picture, int x, int width, int height)
    {
        Picture magnified = Magnify(magnify);
        (int fromX, int fromY) = _corner.Place(magnified, width, height);
        for (int y = 0; y < height; y++)
            magnified.Row(fromX, fromY + y, width).CopyTo(picture.Row(x, Gap + y, width));
    }

    // One pixel more than is shown, where the photograph goes on: a cut must not look like an edge to the kernel.
    private Picture Magnify(Magnifier magnify)
    {
        int width = Math.Min(_width + 1, _photo.Width);
        int height = Math.Min(_height + 1, _photo.Height);
        (int x, int y) = _corner.Place(_photo, width, height);
        var magnified = new Picture(width * Kernels.Magnification, height * Kernels.Magnification);
        magnify(_photo.From(x, y), height, width, _photo.RowStride, magnified.Bytes);
        return magnified;
    }
}
