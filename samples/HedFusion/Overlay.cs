using Samples.Common;

namespace HedFusion;

/// <summary>Edges on the photograph that they come from, in a colour that photographs seldom have.</summary>
internal static class Overlay
{
    private static ReadOnlySpan<byte> Cyan => [0, 255, 255, 255];

    public static Picture Draw(Picture photo, Map edges)
    {
        var picture = new Picture(photo.Width, photo.Height);
        for (int y = 0; y < photo.Height; y++)
        {
            for (int x = 0; x < photo.Width; x++)
                Mix(photo.Row(x, y, 1), edges.Row(y)[x], picture.Row(x, y, 1));
        }

        return picture;
    }

    private static void Mix(ReadOnlySpan<byte> pixel, float edge, Span<byte> mixed)
    {
        for (int i = 0; i < mixed.Length; i++)
            mixed[i] = (byte)MathF.Round(pixel[i] + edge * (Cyan[i] - pixel[i]));
    }
}
