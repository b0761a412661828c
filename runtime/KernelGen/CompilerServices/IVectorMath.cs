namespace KernelGen.CompilerServices;

/// <summary>
/// The operations that <see cref="Activations"/> consist of, for vectors of one width. Each gives the same bits on any
/// processor: arithmetic rounds after every operation, and a NaN is neither less nor greater than anything.
/// </summary>
/// <remarks>
/// Methods on bare vectors, because an operator would need a struct around each, whose construction costs the JIT more of
/// the temporaries that it stops inlining for want of.
/// </remarks>
/// <typeparam name="TVector">The vector.</typeparam>
/// <typeparam name="T">Its element, float or double.</typeparam>
internal interface IVectorMath<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    /// <summary>The same number in each lane.</summary>
    static abstract TVector Create(T value);

    /// <summary>The same number in each lane: the first for float, the second for double.</summary>
    static abstract TVector Constant(float single, double twice);

    /// <summary>The sum.</summary>
    static abstract TVector Add(TVector left, TVector right);

    /// <summary>The difference.</summary>
    static abstract TVector Subtract(TVector left, TVector right);

    /// <summary>The product.</summary>
    static abstract TVector Multiply(TVector left, TVector right);

    /// <summary>The quotient.</summary>
    static abstract TVector Divide(TVector left, TVector right);

    /// <summary>The product, rounded, plus the addend, rounded again.</summary>
    static abstract TVector MultiplyThenAdd(TVector left, TVector right, TVector addend);

    /// <summary>The minuend less the product, each rounded.</summary>
    static abstract TVector SubtractProduct(TVector minuend, TVector left, TVector right);

    /// <summary>In each lane one of two, by whether left is less than right.</summary>
    static abstract TVector SelectLess(TVector left, TVector right, TVector less, TVector otherwise);

    /// <summary>The limit where the value is less, the value itself elsewhere: a NaN, and −0 at the limit 0, included.</summary>
    static abstract TVector AtLeast(TVector value, TVector limit);

    /// <summary>The limit where the value is greater, the value itself elsewhere.</summary>
    static abstract TVector AtMost(TVector value, TVector limit);

    /// <summary>The value without its sign.</summary>
    static abstract TVector Abs(TVector value);

    /// <summary>A number that has no sign with that of another one.</summary>
    static abstract TVector CopySign(TVector magnitude, TVector sign);

    /// <summary>The last bits of the significand, moved to the place of the exponent: a power of two by that number.</summary>
    static abstract TVector MoveToExponent(TVector value);
}
