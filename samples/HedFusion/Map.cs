namespace HedFusion;

/// <summary>Numbers on a grid, row after row: one channel of a tensor.</summary>
internal sealed class Map(int width, int height)
{
    public int Width { get; } = width;

    public int Height { get; } = height;

    public float[] Values { get; } = new float[width * height];

    public Span<float> Row(int y) => Values.AsSpan(y * Width, Width);

    public override string ToString() => $"{Width} x {Height}";
}
