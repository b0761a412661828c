using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen.CompilerServices;

/// <content>What compares.</content>
public static partial class Activations
{
    /// <summary>0 for what is less, and the value itself elsewhere: a NaN stays NaN, and −0 stays −0.</summary>
    /// <remarks>As PyTorch on x86, whose maximum with 0 keeps the sign of −0.</remarks>
    /// <typeparam name="T">float or double.</typeparam>
    /// <param name="values">The values.</param>
    /// <returns>The larger ones of them and 0.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Relu<T>(Vector512<T> values)
        where T : unmanaged, IFloatingPointIeee754<T> => Relu<Vector512Math<T>, Vector512<T>, T>(values);

    /// <inheritdoc cref="Relu{T}(Vector512{T})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Relu<T>(Vector256<T> values)
        where T : unmanaged, IFloatingPointIeee754<T> => Relu<Vector256Math<T>, Vector256<T>, T>(values);

    /// <inheritdoc cref="Relu{T}(Vector512{T})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Relu<T>(Vector128<T> values)
        where T : unmanaged, IFloatingPointIeee754<T> => Relu<Vector128Math<T>, Vector128<T>, T>(values);

    /// <inheritdoc cref="Relu{T}(Vector512{T})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Relu<T>(T values)
        where T : unmanaged, IFloatingPointIeee754<T> => Relu<ScalarMath<T>, T, T>(values);

    /// <summary>0 for what is less, 6 for what is greater, and the value itself elsewhere, a NaN and −0 included.</summary>
    /// <typeparam name="T">float or double.</typeparam>
    /// <param name="values">The values.</param>
    /// <returns>The values between 0 and 6.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Relu6<T>(Vector512<T> values)
        where T : unmanaged, IFloatingPointIeee754<T> => Relu6<Vector512Math<T>, Vector512<T>, T>(values);

    /// <inheritdoc cref="Relu6{T}(Vector512{T})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Relu6<T>(Vector256<T> values)
        where T : unmanaged, IFloatingPointIeee754<T> => Relu6<Vector256Math<T>, Vector256<T>, T>(values);

    /// <inheritdoc cref="Relu6{T}(Vector512{T})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Relu6<T>(Vector128<T> values)
        where T : unmanaged, IFloatingPointIeee754<T> => Relu6<Vector128Math<T>, Vector128<T>, T>(values);

    /// <inheritdoc cref="Relu6{T}(Vector512{T})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Relu6<T>(T values)
        where T : unmanaged, IFloatingPointIeee754<T> => Relu6<ScalarMath<T>, T, T>(values);

    /// <summary>
    /// The value times the slope where it is less than 0, and the value itself elsewhere: a NaN stays NaN, and −0 stays −0.
    /// </summary>
    /// <typeparam name="T">float or double.</typeparam>
    /// <param name="values">The values.</param>
    /// <param name="slope">The factor of negative values.</param>
    /// <returns>The values, those below 0 times the slope.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> LeakyRelu<T>(Vector512<T> values, T slope)
        where T : unmanaged, IFloatingPointIeee754<T> => LeakyRelu<Vector512Math<T>, Vector512<T>, T>(values, slope);

    /// <inheritdoc cref="LeakyRelu{T}(Vector512{T}, T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> LeakyRelu<T>(Vector256<T> values, T slope)
        where T : unmanaged, IFloatingPointIeee754<T> => LeakyRelu<Vector256Math<T>, Vector256<T>, T>(values, slope);

    /// <inheritdoc cref="LeakyRelu{T}(Vector512{T}, T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> LeakyRelu<T>(Vector128<T> values, T slope)
        where T : unmanaged, IFloatingPointIeee754<T> => LeakyRelu<Vector128Math<T>, Vector128<T>, T>(values, slope);

    /// <inheritdoc cref="LeakyRelu{T}(Vector512{T}, T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T LeakyRelu<T>(T values, T slope)
        where T : unmanaged, IFloatingPointIeee754<T> => LeakyRelu<ScalarMath<T>, T, T>(values, slope);

    /// <summary>
    /// The minimum for what is less, and the value itself elsewhere: a NaN stays NaN, and −0 stays −0 where the minimum is 0.
    /// </summary>
    /// <typeparam name="T">float or double.</typeparam>
    /// <param name="values">The values.</param>
    /// <param name="minimum">The smallest result, which is no NaN.</param>
    /// <returns>The larger ones of the values and the minimum.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> ClampMin<T>(Vector512<T> values, T minimum)
        where T : unmanaged, IFloatingPointIeee754<T> => ClampMin<Vector512Math<T>, Vector512<T>, T>(values, minimum);

    /// <inheritdoc cref="ClampMin{T}(Vector512{T}, T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> ClampMin<T>(Vector256<T> values, T minimum)
        where T : unmanaged, IFloatingPointIeee754<T> => ClampMin<Vector256Math<T>, Vector256<T>, T>(values, minimum);

    /// <inheritdoc cref="ClampMin{T}(Vector512{T}, T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> ClampMin<T>(Vector128<T> values, T minimum)
        where T : unmanaged, IFloatingPointIeee754<T> => ClampMin<Vector128Math<T>, Vector128<T>, T>(values, minimum);

    /// <inheritdoc cref="ClampMin{T}(Vector512{T}, T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ClampMin<T>(T values, T minimum)
        where T : unmanaged, IFloatingPointIeee754<T> => ClampMin<ScalarMath<T>, T, T>(values, minimum);

    /// <summary>The maximum for what is greater, and the value itself elsewhere: a NaN stays NaN.</summary>
    /// <typeparam name="T">float or double.</typeparam>
    /// <param name="values">The values.</param>
    /// <param name="maximum">The largest result, which is no NaN.</param>
    /// <returns>The smaller ones of the values and the maximum.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> ClampMax<T>(Vector512<T> values, T maximum)
        where T : unmanaged, IFloatingPointIeee754<T> => ClampMax<Vector512Math<T>, Vector512<T>, T>(values, maximum);

    /// <inheritdoc cref="ClampMax{T}(Vector512{T}, T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> ClampMax<T>(Vector256<T> values, T maximum)
        where T : unmanaged, IFloatingPointIeee754<T> => ClampMax<Vector256Math<T>, Vector256<T>, T>(values, maximum);

    /// <inheritdoc cref="ClampMax{T}(Vector512{T}, T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> ClampMax<T>(Vector128<T> values, T maximum)
        where T : unmanaged, IFloatingPointIeee754<T> => ClampMax<Vector128Math<T>, Vector128<T>, T>(values, maximum);

    /// <inheritdoc cref="ClampMax{T}(Vector512{T}, T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ClampMax<T>(T values, T maximum)
        where T : unmanaged, IFloatingPointIeee754<T> => ClampMax<ScalarMath<T>, T, T>(values, maximum);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Relu<TMath, TVector, T>(TVector values)
        where TMath : struct, IVectorMath<TVector, T>
        where TVector : struct
        where T : unmanaged => TMath.AtLeast(values, TMath.Constant(0, 0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Relu6<TMath, TVector, T>(TVector values)
        where TMath : struct, IVectorMath<TVector, T>
        where TVector : struct
        where T : unmanaged => TMath.AtMost(TMath.AtLeast(values, TMath.Constant(0, 0)), TMath.Constant(6, 6));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector LeakyRelu<TMath, TVector, T>(TVector values, T slope)
        where TMath : struct, IVectorMath<TVector, T>
        where TVector : struct
        where T : unmanaged =>
        TMath.SelectLess(values, TMath.Constant(0, 0), TMath.Multiply(values, TMath.Create(slope)), values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector ClampMin<TMath, TVector, T>(TVector values, T minimum)
        where TMath : struct, IVectorMath<TVector, T>
        where TVector : struct
        where T : unmanaged => TMath.AtLeast(values, TMath.Create(minimum));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector ClampMax<TMath, TVector, T>(TVector values, T maximum)
        where TMath : struct, IVectorMath<TVector, T>
        where TVector : struct
        where T : unmanaged => TMath.AtMost(values, TMath.Create(maximum));
}
