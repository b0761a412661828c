using System.Numerics;
using KernelGen.Testing;

namespace KernelGen.Conformance.Tests.ConvTransposes;

/// <summary>
/// libtorch's transposed convolutions through generated kernels: in float all of them with weights of the call and with constant
/// weights, where each layout has half of them; in double a part of them, for the time that the compiler takes.
/// </summary>
public sealed class ConvVectorTests
{
    private const int CallsInDouble = 3;
    private const int ConstantsInDouble = 5;

    private static readonly (string File, ConvTransposeVector Vector)[] All =
    [
        .. VectorFiles.ConvTranspose2d().Select(vector => (VectorFiles.ConvTransposeFile, vector)),
        .. VectorFiles.BilinearConvTranspose2d().Select(vector => (VectorFiles.BilinearFile, Generalise(vector))),
    ];

    private readonly VectorCount _count;

    public ConvVectorTests(VectorCount count)
    {
        _count = count;
        ConvLibrary.Prepare<float>(
            [.. All.SelectMany((vector, i) => new[] { OfTheCall(vector.Vector, i), Constant<float>(vector.Vector, i) })]);
        ConvLibrary.Prepare<double>(
        [
            .. All.Select((vector, i) => OfTheCall(vector.Vector, i)).Where((_, i) => i % CallsInDouble == 0),
            .. All.Select((vector, i) => Constant<double>(vector.Vector, i)).Where((_, i) => i % ConstantsInDouble == 0),
        ]);
    }

    public static TheoryData<int, string> Cases => [.. All.Select((vector, i) => (i, vector.Vector.Name))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Weights_of_the_call(int index, string name)
    {
        (string file, ConvTransposeVector vector) = All[index];
        Assert.Equal(name, vector.Name);
        CheckFloat(vector, Run<float>(vector, OfTheCall(vector, index)));
        _count.Passed(file, "generated float, weights of the call");
        if (index % CallsInDouble != 0)
            return;
        Assert.Null(VectorTolerance.FindDoubleError(vector, Run<double>(vector, OfTheCall(vector, index))));
        _count.Passed(file, "generated double, weights of the call");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Constant_weights(int index, string name)
    {
        (string file, ConvTransposeVector vector) = All[index];
        Assert.Equal(name, vector.Name);
        CheckFloat(vector, Run<float>(vector, Constant<float>(vector, index)));
        _count.Passed(file, "generated float, constant weights");
        if (index % ConstantsInDouble != 0)
            return;
        Assert.Null(VectorTolerance.FindDoubleError(vector, Run<double>(vector, Constant<double>(vector, index))));
        _count.Passed(file, "generated double, constant weights");
    }

    private static ConvRequest OfTheCall(ConvTransposeVector vector, int index) => ConvRequest.Of(vector.Problem) with
    {
        Layout = (TensorLayout)(index / 2 % 2),
        TakesBias = vector.Bias is not null,
    };

    // Both layouts and both ways to give constants in turn, so that every pair of them occurs.
    private static ConvRequest Constant<T>(ConvTransposeVector vector, int index)
        where T : unmanaged, INumberBase<T> => ConvRequest.Of(vector.Problem) with
        {
            Layout = (TensorLayout)(index % 2),
            HasFiles = index % 3 == 0,
            Weights = Round<T>(vector.Weight),
            Bias = vector.Bias is { } bias ? Round<T>(bias) : null,
        };

    private static double[] Round<T>(double[] numbers)
        where T : unmanaged, INumberBase<T> => Array.ConvertAll(TestData.As<T>(numbers), double.CreateChecked);

    private static T[] Run<T>(ConvTransposeVector vector, ConvRequest request)
        where T : unmanaged, INumberBase<T>
    {
        TensorShape shape = vector.InputShape;
        var call = new Convolution(request, shape.Batch, (shape.Height, shape.Width));
        Assert.Equal(vector.OutputShape, call.OutputShape);
        T[] input = TestData.As<T>(TensorIndexing.Relayout<double>(vector.Input, shape, TensorLayout.Nchw, request.Layout));
        T[] output = call.RunGenerated<T>(input, TestData.As<T>(vector.Weight), TestData.As<T>(vector.Bias));
        return TensorIndexing.Relayout<T>(output, call.OutputShape, request.Layout, TensorLayout.Nchw);
    }

    private static void CheckFloat(ConvTransposeVector vector, float[] actual)
    {
        ReferenceResult reference = ReferenceConvTranspose.Run(vector.Problem, vector.Input, vector.Weight, vector.Bias);
        bool dyadic = vector.Weight.All(VectorTolerance.IsDyadic);
        string? boundError = FloatingComparison.FindConvTransposeError<float>(reference, actual);
        Assert.Null(VectorTolerance.FindFloatError(vector, dyadic, actual, reference, boundError));
    }

    private static ConvTransposeVector Generalise(BilinearConvTransposeVector vector) => new(
        vector.Name, vector.InputShape, vector.Input, vector.OutputShape, vector.Output, vector.Problem, vector.Weight, null);
}
