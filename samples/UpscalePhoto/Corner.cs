using Samples.Common;

namespace UpscalePhoto;

/// <summary>A corner of a picture.</summary>
internal readonly record struct Corner(bool Bottom, bool Right)
{
    private static readonly Corner[] All = [new(false, false), new(false, true), new(true, false), new(true, true)];

    /// <summary>The corner where a rectangle of this size varies most: it shows an interpolation best.</summary>
    public static Corner RichestInContrast(Picture photo, int width, int height) =>
        All.MaxBy(corner => Variance(corner.Brightness(photo, width, height)));

    /// <summary>The top left pixel of a rectangle that touches this corner.</summary>
    public (int X, int Y) Place(Picture photo, int width, int height) =>
        (Right ? photo.Width - width : 0, Bottom ? photo.Height - height : 0);

    public override string ToString() => $"{(Bottom ? "bottom" : "top")} {(Right ? "right" : "left")}";

    private double[] Brightness(Picture photo, int width, int height)
    {
        (int left, int top) = Place(photo, width, height);
        return [.. from y in Enumerable.Range(top, height)
                   from x in Enumerable.Range(left, width)
                   select photo.Brightness(x, y)];
    }

    private static double Variance(double[] values)
    {
        double mean = values.Average();
        return values.Average(value => (value - mean) * (value - mean));
    }
}
