namespace KernelGen;

/// <summary>
/// One phase of an axis as a linear interpolation: output o with (o + pad) mod f = phase goes from input
/// (o + pad) div f + <see cref="Nearer"/> towards <see cref="Farther"/> by <see cref="Distance"/>.
/// </summary>
/// <typeparam name="T">What weights are in: see <see cref="IBilinearArithmetic{TElement, TValue}"/>.</typeparam>
internal readonly struct LerpTap<T>
    where T : unmanaged
{
    private LerpTap(int nearer, int farther, T distance, T whole)
    {
        Nearer = nearer;
        Farther = farther;
        Distance = distance;
        Whole = whole;
    }

    public int Nearer { get; }

    public int Farther { get; }

    /// <summary>The farther tap's weight, below half of <see cref="Whole"/>.</summary>
    public T Distance { get; }

    /// <summary>What the weights of the phase sum to: 1, or the denominator of weights that are numerators.</summary>
    public T Whole { get; }

    /// <summary>Whether the phase has one tap, which it copies.</summary>
    public bool IsCopy => Nearer == Farther;

    public static LerpTap<T> Create<TElement, TArithmetic>(TArithmetic arithmetic, int factor, int phase)
        where TArithmetic : struct, IBilinearArithmetic<TElement, T>
    {
        int size = BilinearFiller.KernelSize(factor);
        int denominator = BilinearFiller.Denominator(size);
        T whole = arithmetic.Weight(denominator, denominator);
        if (phase + factor >= size)
            return new LerpTap<T>(0, 0, arithmetic.Weight(0, denominator), whole);
        int at = BilinearFiller.Numerator(size, phase);
        int before = BilinearFiller.Numerator(size, phase + factor);
        T distance = arithmetic.Weight(Math.Min(at, before), denominator);
        return at > before ? new LerpTap<T>(0, -1, distance, whole) : new LerpTap<T>(-1, 0, distance, whole);
    }
}
