using CsCheck;
using KernelGen.Testing;
using Xunit;

namespace KernelGen.Runtime.Tests.Upsampling;

/// <summary>The references to the bit against the one in double, which libtorch's vectors check.</summary>
public class ReferenceAgreementTests
{
    [Fact]
    public void Integers_are_the_number_in_double_rounded() => UpsampleProblems.Any.Select(Gen.Int).Sample(
        (problem, seed) =>
        {
            ushort[] input = TestData.FullRange<ushort>(problem.InputCount, seed);
            ushort[] rounded = ReferenceBilinear.RunExact<ushort>(problem.Shape, problem.Parameters, input, problem.Layout);
            double[] exact = RunInDouble(problem, [.. input.Select(value => (double)value)]).Values;
            Assert.Equal(exact.Length, rounded.Length);
            for (int i = 0; i < rounded.Length; i++)
                Assert.InRange(exact[i] - rounded[i], -0.5 - 1e-9, 0.5 - 1e-9);
        });

    [Fact]
    public void Steps_in_double_end_at_the_sum() => UpsampleProblems.Any.Select(Gen.Int).Sample(
        (problem, seed) =>
        {
            double[] input = TestData.Uniform<double>(problem.InputCount, seed);
            double[] stepwise = ReferenceBilinear.RunStepwise<double>(problem.Shape, problem.Parameters, input, problem.Layout);
            double[] exact = RunInDouble(problem, input).Values;
            Assert.Equal(exact.Length, stepwise.Length);
            for (int i = 0; i < stepwise.Length; i++)
                Assert.Equal(exact[i], stepwise[i], 1e-14);
        });

    private static ReferenceResult RunInDouble(UpsampleProblem problem, double[] input)
    {
        BilinearUpsampleParameters parameters = problem.Parameters;
        return parameters.Border == BorderMode.Replicate
            ? ReferenceBilinear.Run(problem.Shape, parameters.Factor, input, problem.Layout)
            : ReferenceBilinear.RunZero(
                problem.Shape, parameters.Factor, input, problem.Layout, parameters.Padding, parameters.PaddingEnd,
                parameters.OutputPadding ?? 0);
    }
}
