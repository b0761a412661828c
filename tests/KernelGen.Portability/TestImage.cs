using System.Numerics;

namespace KernelGen.Portability;

/// <summary>Images from a seed.</summary>
internal static class TestImage
{
    /// <summary>Values that show whether a sign of zero, an overflow or a NaN goes another way.</summary>
    private static readonly double[] Specials =
    [
        0.0, -0.0, 1.0, -1.0, double.PositiveInfinity, double.NegativeInfinity, double.NaN,
        1e-40, -1e-40, 3e38, -3e38, double.Epsilon, double.MaxValue,
    ];

    /// <summary>What an output holds before it is written, and its gaps after that.</summary>
    public static T Untouched<T>()
        where T : INumber<T> =>
        T.CreateTruncating(-1);

    /// <summary>Numbers from -1 to 1, or integers from their whole range; the special ones of an integer are its ends.</summary>
    public static T[] Create<T>(int length, bool hasSpecials, int seed)
        where T : INumber<T>, IMinMaxValue<T>
    {
        Random random = new(seed);
        bool isInteger = T.IsZero(T.One / T.CreateChecked(2));
        double scale = isInteger ? (double.CreateChecked(T.MaxValue) + 1) / 2 : 1;
        double least = isInteger ? 0 : -1;
        T[] image = new T[length];
        foreach (ref T value in image.AsSpan())
        {
            value = T.CreateSaturating(2 * scale * random.NextDouble() + least);
            if (hasSpecials && random.Next(4) == 0)
                value = T.CreateSaturating(Specials[random.Next(Specials.Length)]);
        }

        return image;
    }
}
