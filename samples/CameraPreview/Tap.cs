namespace CameraPreview;

/// <summary>A place between two neighbouring pixels of a row or column, as integer weights.</summary>
internal readonly record struct Tap(int First, int Second, uint Weight)
{
    /// <summary>The weight that would be all of <see cref="Second"/>.</summary>
    public const uint One = 256;

    public static Tap At(double position, int length)
    {
        double inside = Math.Clamp(position, 0, length - 1);
        int first = (int)inside;
        return new Tap(first, Math.Min(first + 1, length - 1), (uint)((inside - first) * One));
    }
}
