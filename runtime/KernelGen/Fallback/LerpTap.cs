using System.Numerics;

namespace KernelGen;

/// <summary>
/// One phase of an axis as a linear interpolation: output o with (o + pad) mod f = phase goes from input
/// (o + pad) div f + <see cref="Nearer"/> towards <see cref="Farther"/> by <see cref="Distance"/>.
/// </summary>
internal readonly struct LerpTap<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private LerpTap(int nearer, int farther, T distance)
    {
        Nearer = nearer;
        Farther = farther;
        Distance = distance;
    }

    public int Nearer { get; }

    public int Farther { get; }

    /// <summary>The farther tap's weight, below 1/2.</summary>
    public T Distance { get; }

    /// <summary>Whether the phase has one tap, which it copies.</summary>
    public bool IsCopy => Nearer == Farther;

    public static LerpTap<T> Create(int factor, int phase)
    {
        int size = BilinearFiller.KernelSize(factor);
        if (phase + factor >= size)
            return new LerpTap<T>(0, 0, T.Zero);
        int at = BilinearFiller.Numerator(size, phase);
        int before = BilinearFiller.Numerator(size, phase + factor);
        T distance = T.CreateChecked((double)Math.Min(at, before) / BilinearFiller.Denominator(size));
        return at > before ? new LerpTap<T>(0, -1, distance) : new LerpTap<T>(-1, 0, distance);
    }
}
