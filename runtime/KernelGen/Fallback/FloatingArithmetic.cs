using System.Numerics;
using System.Runtime.CompilerServices;

namespace KernelGen;

/// <summary>
/// From the nearer tap towards the farther one in three roundings, never fused: the same bits as every vector path.
/// </summary>
internal readonly struct FloatingArithmetic<T> : IBilinearArithmetic<T, T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public T Weight(int numerator, int denominator) => T.CreateChecked((double)numerator / denominator);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Load(T element) => element;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Copy(T only, LerpTap<T> tap) => only;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Lerp(T nearer, T farther, LerpTap<T> tap) => nearer + tap.Distance * (farther - nearer);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Store(T value) => value;
}
