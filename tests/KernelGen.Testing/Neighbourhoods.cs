using System.Numerics;

namespace KernelGen.Testing;

/// <summary>
/// Every neighbourhood of 2 x 2 pixels of the numbers at which rounding and range can go wrong, in one square image.
/// </summary>
public static class Neighbourhoods<T>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private static readonly T[] Numbers =
    [
        T.Zero, T.One, T.CreateChecked(2), T.MaxValue / T.CreateChecked(2), T.MaxValue / T.CreateChecked(2) + T.One,
        T.MaxValue - T.One, T.MaxValue,
    ];

    /// <summary>Every pair of numbers side by side, once.</summary>
    public static IReadOnlyList<T> Line { get; } = EveryPairOnce();

    /// <summary>Rows and columns of the image.</summary>
    public static int Side => Line.Count;

    /// <summary>A square image of every neighbourhood, once.</summary>
    public static T[] Image() => EveryNeighbourhoodOnce();

    // Down each column the line goes round once, so every pair occurs. From one column to the next the line is turned by
    // one pixel more than the time before, so every pair meets every pair.
    private static T[] EveryNeighbourhoodOnce()
    {
        T[] image = new T[Side * Side];
        for (int row = 0; row < Side; row++)
            for (int column = 0; column < Side; column++)
                image[row * Side + column] = Line[(row + column * (column - 1) / 2) % (Side - 1)];
        return image;
    }

    // A de Bruijn sequence: from each number on to where none like it has led yet, to the first number last.
    private static T[] EveryPairOnce()
    {
        int[] untried = [.. Enumerable.Repeat(Numbers.Length, Numbers.Length)];
        List<T> line = [Numbers[0]];
        for (int current = 0; untried[current] > 0;)
        {
            current = --untried[current];
            line.Add(Numbers[current]);
        }

        return [.. line];
    }
}
