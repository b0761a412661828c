namespace KernelGen;

/// <summary>
/// What an element type makes of the taps of an output; the loops of
/// <see cref="BilinearFallback{TElement, TValue, TArithmetic}"/> are the same for all. Implemented by structs, so that
/// they are compiled for each.
/// </summary>
/// <typeparam name="TElement">What is in the buffers.</typeparam>
/// <typeparam name="TValue">What is computed with; its zero is the zero border.</typeparam>
internal interface IBilinearArithmetic<TElement, TValue>
    where TValue : unmanaged
{
    /// <summary>A weight of one axis from its fraction.</summary>
    TValue Weight(int numerator, int denominator);

    TValue Load(TElement element);

    /// <summary>The result of a phase with one tap.</summary>
    TValue Copy(TValue only, LerpTap<TValue> tap);

    /// <summary>The result of a phase with two taps.</summary>
    TValue Lerp(TValue nearer, TValue farther, LerpTap<TValue> tap);

    /// <summary>The element for a value that both axes have weighted.</summary>
    TElement Store(TValue value);
}
