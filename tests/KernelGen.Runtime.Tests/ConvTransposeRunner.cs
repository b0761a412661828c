using System.Numerics;
using KernelGen.Testing;

namespace KernelGen.Runtime.Tests;

/// <summary>Runs the fallback on a problem whose data are given in double.</summary>
internal static class ConvTransposeRunner
{
    public static ConvTranspose2dParameters ParametersOf(ConvTransposeProblem problem) =>
        new(problem.Stride, problem.Padding, problem.OutputPadding, problem.Groups, problem.Dilation);

    public static T[] Run<T>(ConvTransposeProblem problem, double[] input, double[] weight, double[] bias)
        where T : unmanaged, INumberBase<T>
    {
        T[] output = new T[problem.OutputShape.ElementCount];
        Functional.ConvTranspose2d<T>(
            TestData.As<T>(input), problem.InputShape, TestData.As<T>(weight), problem.OutChannels, problem.KernelSize,
            TestData.As<T>(bias), ParametersOf(problem), output, problem.Layout);
        return output;
    }
}
