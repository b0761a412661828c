using System.Numerics;
using KernelGen.Testing;

namespace KernelGen.Conformance.Tests;

/// <summary>
/// libtorch's bilinear interpolation and bilinear transposed convolution through reference, fallback and generated
/// kernels, in both layouts.
/// </summary>
public sealed class BilinearVectorTests
{
    private static readonly IReadOnlyList<(string File, BilinearCase Case)> All =
    [
        .. VectorFiles.InterpolateBilinear().Select(vector => (VectorFiles.InterpolateFile, BilinearCase.From(vector))),
        .. VectorFiles.InterpolateWidths().Select(vector => (VectorFiles.WidthsFile, BilinearCase.From(vector))),
        .. VectorFiles.BilinearConvTranspose2d()
            .Where(BilinearCase.IsUpsampling)
            .Select(vector => (VectorFiles.BilinearFile, BilinearCase.From(vector))),
    ];

    private readonly VectorCount _count;

    public BilinearVectorTests(VectorCount count)
    {
        _count = count;
        KernelRequest[] requests =
        [
            .. from vector in All
               where !vector.Case.AlignCorners
               from layout in Enum.GetValues<TensorLayout>()
               select vector.Case.Request with { Layout = layout },
        ];
        KernelLibrary.Prepare<float>(requests);
        KernelLibrary.Prepare<double>(requests);
    }

    public static TheoryData<string, BilinearCase> Cases => [.. All];

    public static TheoryData<string, BilinearCase> HalfPixelCases => [.. All.Where(vector => !vector.Case.AlignCorners)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reference(string file, BilinearCase vector)
    {
        Assert.Null(VectorTolerance.FindDoubleError(vector.Vector, RunReference(vector).Values));
        _count.Passed(file, vector.AlignCorners ? "reference, align_corners" : "bilinear reference");
    }

    [Theory]
    [MemberData(nameof(HalfPixelCases))]
    public void Fallback(string file, BilinearCase vector) =>
        CheckBothTypes(file, vector, "Functional.BilinearUpsample", generated: false);

    [Theory]
    [MemberData(nameof(HalfPixelCases))]
    public void Generated(string file, BilinearCase vector) =>
        CheckBothTypes(file, vector, "generated", generated: true);

    private void CheckBothTypes(string file, BilinearCase vector, string implementation, bool generated)
    {
        foreach (TensorLayout layout in Enum.GetValues<TensorLayout>())
        {
            Assert.Null(VectorTolerance.FindDoubleError(vector.Vector, Run<double>(vector, layout, generated)));
            _count.Passed(file, $"{implementation} double {layout}");

            float[] actual = Run<float>(vector, layout, generated);
            ReferenceResult reference = RunReference(vector);
            Assert.Null(VectorTolerance.FindFloatError(
                vector.Vector, vector.IsDyadic, actual, reference, FloatingComparison.FindBilinearError<float>(reference, actual)));
            _count.Passed(file, $"{implementation} float {layout}");
        }
    }

    private static T[] Run<T>(BilinearCase vector, TensorLayout layout, bool generated)
        where T : unmanaged, INumberBase<T>
    {
        TensorShape shape = vector.Vector.InputShape;
        var call = new Upsampling(vector.Request with { Layout = layout }, shape.Batch, (shape.Height, shape.Width));
        Assert.Equal(vector.Vector.OutputShape, call.OutputShape);
        T[] input = TestData.As<T>(TensorIndexing.Relayout<double>(vector.Vector.Input, shape, TensorLayout.Nchw, layout));
        T[] output = new T[call.OutputLength];
        if (generated)
            call.RunGenerated<T>(input, output);
        else
            call.RunFallback<T>(input, output);
        return TensorIndexing.Relayout<T>(output, call.OutputShape, layout, TensorLayout.Nchw);
    }

    private static ReferenceResult RunReference(BilinearCase vector)
    {
        TensorShape shape = vector.Vector.InputShape;
        TensorShape output = vector.Vector.OutputShape;
        return vector.AlignCorners
            ? ReferenceBilinear.RunAlignCorners(shape, (output.Height, output.Width), vector.Vector.Input)
            : new Upsampling(vector.Request, shape.Batch, (shape.Height, shape.Width)).RunReference(vector.Vector.Input);
    }
}
