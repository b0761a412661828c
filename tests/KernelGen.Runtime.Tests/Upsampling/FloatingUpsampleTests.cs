using System.Numerics;
using CsCheck;
using KernelGen.Testing;
using Xunit;

namespace KernelGen.Runtime.Tests.Upsampling;

/// <summary>float, double and Half to the bit.</summary>
public class FloatingUpsampleTests
{
    private static readonly Half[] Partners =
    [
        Half.Zero, Half.NegativeZero, Half.Epsilon, Half.One, Half.MaxValue, Half.MinValue, Half.PositiveInfinity, Half.NaN,
    ];

    [Fact]
    public void Float_is_the_reference() => UpsampleProblems.Any.Select(Gen.Int).Sample(CheckUniform<float>, iter: 200);

    [Fact]
    public void Double_is_the_reference() => UpsampleProblems.Any.Select(Gen.Int).Sample(CheckUniform<double>, iter: 200);

    [Fact]
    public void Half_is_the_reference() => UpsampleProblems.Any.Select(Gen.Int).Sample(
        (problem, seed) =>
        {
            Half[] input = TestData.AnyHalf(problem.InputCount, seed);
            CheckHalf(problem, input);
            CheckHalf(problem, TestData.As<Half>(TestData.Uniform<Half>(problem.InputCount, seed)));
        },
        iter: 200);

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    [InlineData(1, 3)]
    [InlineData(3, 1)]
    public void Every_Half_beside_zeros_subnormals_extremes_infinity_and_NaN(int factorHeight, int factorWidth)
    {
        Half[] pairs =
        [
            .. from bits in Enumerable.Range(0, 1 << 16)
               from partner in Partners
               from element in new[] { BitConverter.UInt16BitsToHalf((ushort)bits), partner }
               select element,
        ];
        // Side by side in a row, or one above the other as planes of one column.
        TensorShape shape = factorWidth > 1
            ? new TensorShape(1, 1, pairs.Length / 2, 2)
            : new TensorShape(pairs.Length / 2, 1, 2, 1);
        CheckHalf(new UpsampleProblem(shape, new((factorHeight, factorWidth))), pairs);
        CheckHalf(new UpsampleProblem(shape, new((factorHeight, factorWidth), BorderMode.Zero)), pairs);
    }

    [Fact]
    public void Half_is_within_half_an_ulp_and_the_error_of_float() => UpsampleProblems.Replicated.Select(Gen.Int).Sample(
        (problem, seed) =>
        {
            double[] values = TestData.Uniform<Half>(problem.InputCount, seed);
            Half[] actual = problem.Run<Half>(TestData.As<Half>(values), Half.NaN);
            ReferenceResult exact = ReferenceBilinear.Run(problem.Shape, problem.Parameters.Factor, values, problem.Layout);
            for (int i = 0; i < actual.Length; i++)
            {
                double limit = FloatingComparison.Ulp<Half>(exact.LargestTaps[i]) / 2
                    + FloatingComparison.BilinearBound<float>(exact, i);
                Assert.InRange(Math.Abs((double)actual[i] - exact.Values[i]), 0, limit);
            }
        });

    [Theory]
    [InlineData(GuardPlacement.EndsAtGuard)]
    [InlineData(GuardPlacement.StartsAfterGuard)]
    public void Halves_stay_inside_their_buffers(GuardPlacement placement) =>
        UpsampleProblems.Any.Select(Gen.Int).Sample(
            (problem, seed) =>
            {
                Half[] input = TestData.AnyHalf(problem.InputCount, seed);
                Assert.Null(FloatingComparison.FindBitDifference<Half>(
                    problem.Run<Half>(input, Half.NaN), problem.RunGuarded<Half>(input, Half.NaN, placement)));
            },
            iter: 100,
            threads: 1);

    private static void CheckUniform<T>(UpsampleProblem problem, int seed)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T[] input = TestData.As<T>(TestData.Uniform<T>(problem.InputCount, seed));
        T[] expected = ReferenceBilinear.RunStepwise<T>(problem.Shape, problem.Parameters, input, problem.Layout);
        Assert.Null(FloatingComparison.FindBitDifference<T>(expected, problem.Run(input, T.NaN)));
    }

    private static void CheckHalf(UpsampleProblem problem, Half[] input)
    {
        Half[] expected = ReferenceBilinear.RunHalf(problem.Shape, problem.Parameters, input, problem.Layout);
        Assert.Null(FloatingComparison.FindBitDifference<Half>(expected, problem.Run(input, Half.NaN)));
    }
}
