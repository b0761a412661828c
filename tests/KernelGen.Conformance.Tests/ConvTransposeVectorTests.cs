using System.Numerics;
using KernelGen.Testing;

namespace KernelGen.Conformance.Tests;

/// <summary>libtorch's transposed convolutions through reference, fallback and module, in both layouts.</summary>
public sealed class ConvTransposeVectorTests(VectorCount count)
{
    public static TheoryData<string, ConvTransposeVector> Cases => [
        .. VectorFiles.ConvTranspose2d().Select(vector => (VectorFiles.ConvTransposeFile, vector)),
        .. VectorFiles.BilinearConvTranspose2d().Select(vector => (VectorFiles.BilinearFile, Generalise(vector)))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reference(string file, ConvTransposeVector vector)
    {
        ReferenceResult result = ReferenceConvTranspose.Run(vector.Problem, vector.Input, vector.Weight, vector.Bias);
        Assert.Null(VectorTolerance.FindDoubleError(vector, result.Values));
        count.Passed(file, "reference");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Fallback(string file, ConvTransposeVector vector)
    {
        foreach (TensorLayout layout in Enum.GetValues<TensorLayout>())
        {
            Assert.Null(VectorTolerance.FindDoubleError(vector, RunFallback<double>(vector, layout)));
            count.Passed(file, $"Functional.ConvTranspose2d<double> {layout}");
            CheckFloat(vector, RunFallback<float>(vector, layout));
            count.Passed(file, $"Functional.ConvTranspose2d<float> {layout}");
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Module(string file, ConvTransposeVector vector)
    {
        Assert.Null(VectorTolerance.FindDoubleError(vector, RunModule<double>(vector)));
        count.Passed(file, "ConvTranspose2d<double>");
        CheckFloat(vector, RunModule<float>(vector));
        count.Passed(file, "ConvTranspose2d<float>");
    }

    private static void CheckFloat(ConvTransposeVector vector, float[] actual)
    {
        ReferenceResult reference = ReferenceConvTranspose.Run(vector.Problem, vector.Input, vector.Weight, vector.Bias);
        bool dyadic = vector.Weight.All(VectorTolerance.IsDyadic);
        string? boundError = FloatingComparison.FindConvTransposeError<float>(reference, actual);
        Assert.Null(VectorTolerance.FindFloatError(vector, dyadic, actual, reference, boundError));
    }

    private static T[] RunFallback<T>(ConvTransposeVector vector, TensorLayout layout)
        where T : unmanaged, INumberBase<T>
    {
        ConvTransposeProblem problem = vector.Problem;
        double[] input = TensorIndexing.Relayout<double>(vector.Input, vector.InputShape, TensorLayout.Nchw, layout);
        T[] output = new T[vector.Output.Length];
        Functional.ConvTranspose2d(
            TestData.As<T>(input),
            vector.InputShape,
            TestData.As<T>(vector.Weight),
            problem.OutChannels,
            problem.KernelSize,
            TestData.As<T>(vector.Bias),
            ParametersOf(problem),
            output,
            layout);
        return TensorIndexing.Relayout<T>(output, vector.OutputShape, layout, TensorLayout.Nchw);
    }

    private static T[] RunModule<T>(ConvTransposeVector vector)
        where T : unmanaged, INumberBase<T>
    {
        ConvTransposeProblem problem = vector.Problem;
        var module = new ConvTranspose2d<T>(
            problem.InputShape.Channels, problem.OutChannels, problem.KernelSize, problem.Stride, problem.Padding,
            problem.OutputPadding, problem.Groups, vector.Bias is not null, problem.Dilation);
        TestData.As<T>(vector.Weight).CopyTo(module.Weight);
        TestData.As<T>(vector.Bias).CopyTo(module.Bias);
        Assert.Equal(vector.OutputShape, module.OutputShape(vector.InputShape));
        T[] output = new T[vector.Output.Length];
        module.Forward(TestData.As<T>(vector.Input), vector.InputShape, output);
        return output;
    }

    private static ConvTranspose2dParameters ParametersOf(ConvTransposeProblem problem) =>
        new(problem.Stride, problem.Padding, problem.OutputPadding, problem.Groups, problem.Dilation);

    private static ConvTransposeVector Generalise(BilinearConvTransposeVector vector) => new(
        vector.Name, vector.InputShape, vector.Input, vector.OutputShape, vector.Output, vector.Problem, vector.Weight, null);
}
