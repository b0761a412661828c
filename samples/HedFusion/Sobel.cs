namespace HedFusion;

/// <summary>Where a map changes, and how much; beyond its edges the nearest value is repeated.</summary>
internal static class Sobel
{
    // A step of 1 between two pixels gives 1 on either side of it.
    private const float Scale = 1f / 4;

    public static Map Magnitude(Map map)
    {
        var edges = new Map(map.Width, map.Height);
        for (int y = 0; y < map.Height; y++)
        {
            Span<float> above = map.Row(Math.Max(y - 1, 0));
            Span<float> below = map.Row(Math.Min(y + 1, map.Height - 1));
            Row(above, map.Row(y), below, edges.Row(y));
        }

        return edges;
    }

    private static void Row(
        ReadOnlySpan<float> above, ReadOnlySpan<float> row, ReadOnlySpan<float> below, Span<float> edges)
    {
        for (int x = 0; x < edges.Length; x++)
        {
            int left = Math.Max(x - 1, 0);
            int right = Math.Min(x + 1, edges.Length - 1);
            float across = Smooth(above[right], row[right], below[right]) - Smooth(above[left], row[left], below[left]);
            float down = Smooth(below[left], below[x], below[right]) - Smooth(above[left], above[x], above[right]);
            edges[x] = Scale * MathF.Sqrt(across * across + down * down);
        }
    }

    private static float Smooth(float first, float middle, float last) => first + 2 * middle + last;
}
