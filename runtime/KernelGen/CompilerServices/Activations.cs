using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace KernelGen.CompilerServices;

/// <summary>
/// The activations that a kernel applies to a vector of outputs before it is stored, or to a single one, of float or
/// double. Called by generated code only.
/// </summary>
/// <remarks>
/// Each is written once for all widths and rounds after every operation, so that the bits, any NaN being equal to any NaN,
/// are the same for every width, with any instruction set, on any processor.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Activations
{
    // Between 2^23 and 2^24, and between 2^52 and 2^53, there are only integers: what is added to one of these is rounded.
    private const float RoundingAdderSingle = 3 << 22;
    private const double RoundingAdder = 3L << 51;
    private const int ExponentBiasSingle = 127;
    private const int ExponentBias = 1023;

    /// <summary>
    /// Divides w by ln 2/2 and rounds to an integer n, so that e^2w = 2ⁿ·e^2h with |h| up to ln 2/4; gives 2ⁿ times the
    /// power of two that the adder contains besides what rounds.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector PowerOfTwo<TMath, TVector, T>(TVector w, TVector adder, out TVector n)
        where TMath : struct, IVectorMath<TVector, T>
        where TVector : struct
        where T : unmanaged
    {
        TVector rounded = TMath.MultiplyThenAdd(w, TMath.Constant(2.88539f, 2.8853900817779268), adder); // 2/ln 2
        n = TMath.Subtract(rounded, adder);
        return TMath.MoveToExponent(rounded);
    }

    /// <summary>h·coth h from h², for |h| up to ln 2/4. With it e^2h = (h·coth h + h)/(h·coth h − h).</summary>
    /// <remarks>
    /// Minimax polynomials that are 1 at 0: of degree 2 in h² with an error of 2.2e−9 for float, of degree 5 with 8.6e−19
    /// for double. One degree less would leave 2e−6 and 1e−15.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector HCothH<TMath, TVector, T>(TVector square)
        where TMath : struct, IVectorMath<TVector, T>
        where TVector : struct
        where T : unmanaged
    {
        TVector sum;
        if (typeof(T) == typeof(float))
        {
            sum = TMath.Constant(-0.022133982f, 0);
        }
        else
        {
            sum = TMath.Constant(0, 2.1187157879166472e-5);
            sum = TMath.MultiplyThenAdd(sum, square, TMath.Constant(0, -2.1163394134705694e-4));
            sum = TMath.MultiplyThenAdd(sum, square, TMath.Constant(0, 2.1164020226980933e-3));
            sum = TMath.MultiplyThenAdd(sum, square, TMath.Constant(0, -0.02222222222161089));
        }

        sum = TMath.MultiplyThenAdd(sum, square, TMath.Constant(0.3333325f, 0.33333333333333204));
        return TMath.MultiplyThenAdd(sum, square, TMath.Constant(1, 1));
    }
}
