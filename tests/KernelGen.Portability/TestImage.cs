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

    public static T[] Create<T>(int length, bool hasSpecials, int seed)
        where T : IFloatingPointIeee754<T>
    {
        Random random = new(seed);
        T[] image = new T[length];
        foreach (ref T value in image.AsSpan())
        {
            value = T.CreateSaturating(2 * random.NextDouble() - 1);
            if (hasSpecials && random.Next(4) == 0)
                value = T.CreateSaturating(Specials[random.Next(Specials.Length)]);
        }

        return image;
    }
}
