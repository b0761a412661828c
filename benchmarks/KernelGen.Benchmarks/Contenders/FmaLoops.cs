using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen.Benchmarks.Contenders;

/// <summary>
/// Loops of fused multiply-adds that stay in registers, in more independent chains than an instruction has cycles times
/// units that can start one.
/// </summary>
internal static class FmaLoops
{
    /// <summary>Fused multiply-adds of a step, one in each chain.</summary>
    public const int InstructionsPerStep = 12;

    private const float Factor = 0.5f;

    private static float _sink;

    private interface ILanes<TVector>
    {
        static abstract TVector Create(float value);

        static abstract TVector MultiplyAdd(TVector left, TVector right, TVector addend);

        static abstract TVector Add(TVector left, TVector right);

        static abstract float First(TVector vector);
    }

    public static void Run512(long steps) => Run<Vector512<float>, Lanes512>(steps);

    public static void Run256(long steps) => Run<Vector256<float>, Lanes256>(steps);

    public static void Run128(long steps) => Run<Vector128<float>, Lanes128>(steps);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Run<TVector, TLanes>(long steps)
        where TVector : struct
        where TLanes : struct, ILanes<TVector>
    {
        TVector x = TLanes.Create(Factor);
        TVector y = TLanes.Create(Factor / 2);
        TVector sum0 = x, sum1 = y, sum2 = x, sum3 = y, sum4 = x, sum5 = y;
        TVector sum6 = x, sum7 = y, sum8 = x, sum9 = y, sum10 = x, sum11 = y;
        for (long step = 0; step < steps; step++)
        {
            sum0 = TLanes.MultiplyAdd(x, y, sum0);
            sum1 = TLanes.MultiplyAdd(x, y, sum1);
            sum2 = TLanes.MultiplyAdd(x, y, sum2);
            sum3 = TLanes.MultiplyAdd(x, y, sum3);
            sum4 = TLanes.MultiplyAdd(x, y, sum4);
            sum5 = TLanes.MultiplyAdd(x, y, sum5);
            sum6 = TLanes.MultiplyAdd(x, y, sum6);
            sum7 = TLanes.MultiplyAdd(x, y, sum7);
            sum8 = TLanes.MultiplyAdd(x, y, sum8);
            sum9 = TLanes.MultiplyAdd(x, y, sum9);
            sum10 = TLanes.MultiplyAdd(x, y, sum10);
            sum11 = TLanes.MultiplyAdd(x, y, sum11);
        }

        // Without a call: registers that live across one are stored in every step.
        TVector first = TLanes.Add(TLanes.Add(TLanes.Add(sum0, sum1), sum2), TLanes.Add(TLanes.Add(sum3, sum4), sum5));
        TVector last = TLanes.Add(TLanes.Add(TLanes.Add(sum6, sum7), sum8), TLanes.Add(TLanes.Add(sum9, sum10), sum11));
        _sink = TLanes.First(TLanes.Add(first, last));
    }

    private readonly struct Lanes512 : ILanes<Vector512<float>>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Create(float value) => Vector512.Create(value);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> MultiplyAdd(
            Vector512<float> left, Vector512<float> right, Vector512<float> addend) =>
            Vector512.FusedMultiplyAdd(left, right, addend);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Add(Vector512<float> left, Vector512<float> right) => left + right;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float First(Vector512<float> vector) => vector.ToScalar();
    }

    private readonly struct Lanes256 : ILanes<Vector256<float>>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<float> Create(float value) => Vector256.Create(value);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<float> MultiplyAdd(
            Vector256<float> left, Vector256<float> right, Vector256<float> addend) =>
            Vector256.FusedMultiplyAdd(left, right, addend);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<float> Add(Vector256<float> left, Vector256<float> right) => left + right;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float First(Vector256<float> vector) => vector.ToScalar();
    }

    private readonly struct Lanes128 : ILanes<Vector128<float>>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<float> Create(float value) => Vector128.Create(value);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<float> MultiplyAdd(
            Vector128<float> left, Vector128<float> right, Vector128<float> addend) =>
            Vector128.FusedMultiplyAdd(left, right, addend);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<float> Add(Vector128<float> left, Vector128<float> right) => left + right;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float First(Vector128<float> vector) => vector.ToScalar();
    }
}
