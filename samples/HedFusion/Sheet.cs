using Samples.Common;

namespace HedFusion;

/// <summary>Pictures of one size side by side, each at a third of it.</summary>
internal static class Sheet
{
    private const int Columns = 4;
    private const int Reduction = 3;
    private const int Gap = 8;
    private const byte White = 255;

    public static Picture Draw(IReadOnlyList<Picture> pictures)
    {
        Picture[] panels = [.. pictures.Select(Reduce)];
        (int columnStep, int rowStep) = (panels[0].Width + Gap, panels[0].Height + Gap);
        int rows = (panels.Length + Columns - 1) / Columns;
        var sheet = new Picture(Columns * columnStep - Gap, rows * rowStep - Gap);
        sheet.Bytes.AsSpan().Fill(White);
        for (int i = 0; i < panels.Length; i++)
            Place(panels[i], sheet, i % Columns * columnStep, i / Columns * rowStep);
        return sheet;
    }

    private static void Place(Picture panel, Picture sheet, int left, int top)
    {
        for (int y = 0; y < panel.Height; y++)
            panel.Row(y).CopyTo(sheet.Row(left, top + y, panel.Width));
    }

    private static Picture Reduce(Picture picture)
    {
        var panel = new Picture(Reduced(picture.Width), Reduced(picture.Height));
        for (int y = 0; y < panel.Height; y++)
        {
            for (int x = 0; x < panel.Width; x++)
                Mean(picture, x * Reduction, y * Reduction, panel.Row(x, y, 1));
        }

        return panel;
    }

    private static int Reduced(int length) => (length + Reduction - 1) / Reduction;

    // The squares at the right and at the bottom are as large as the rest allows.
    private static void Mean(Picture picture, int left, int top, Span<byte> mean)
    {
        int width = Math.Min(Reduction, picture.Width - left);
        int pixels = width * Math.Min(Reduction, picture.Height - top);
        for (int channel = 0; channel < mean.Length; channel++)
        {
            int sum = pixels / 2;
            for (int i = 0; i < pixels; i++)
                sum += picture.From(left + i % width, top + i / width)[channel];
            mean[channel] = (byte)(sum / pixels);
        }
    }
}
