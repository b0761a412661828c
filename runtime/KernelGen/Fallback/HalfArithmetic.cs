using System.Runtime.CompilerServices;

namespace KernelGen;

/// <summary>The arithmetic of float, rounded once more at the end.</summary>
internal readonly struct HalfArithmetic : IBilinearArithmetic<Half, float>
{
    public float Weight(int numerator, int denominator) =>
        default(FloatingArithmetic<float>).Weight(numerator, denominator);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Load(Half element) => (float)element;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Copy(float only, LerpTap<float> tap) => default(FloatingArithmetic<float>).Copy(only, tap);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Lerp(float nearer, float farther, LerpTap<float> tap) =>
        default(FloatingArithmetic<float>).Lerp(nearer, farther, tap);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Half Store(float value) => (Half)value;
}
