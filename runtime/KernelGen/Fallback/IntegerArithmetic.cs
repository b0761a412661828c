using System.Numerics;
using System.Runtime.CompilerServices;

namespace KernelGen;

/// <summary>
/// The exact value, rounded once, half up. Weights are numerators over 2f on each axis, so values are sums over the
/// product D of both, at most 65535·128·128: an int holds them, with the D/2 that rounds.
/// </summary>
internal readonly struct IntegerArithmetic<T>(Size2 factor) : IBilinearArithmetic<T, int>
    where T : unmanaged, IBinaryInteger<T>, IUnsignedNumber<T>
{
    private readonly uint _denominator = AxisDenominator(factor.Height) * AxisDenominator(factor.Width);

    public int Weight(int numerator, int denominator) => numerator;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Load(T element) => int.CreateTruncating(element);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Copy(int only, LerpTap<int> tap) => tap.Whole * only;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Lerp(int nearer, int farther, LerpTap<int> tap) => tap.Whole * nearer + tap.Distance * (farther - nearer);

    // Multiplying by a reciprocal instead saves a twentieth of the time and needs a proof.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Store(int value) => T.CreateTruncating(((uint)value + _denominator / 2) / _denominator);

    private static uint AxisDenominator(int factor) => (uint)BilinearFiller.Denominator(BilinearFiller.KernelSize(factor));
}
