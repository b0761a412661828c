using KernelGen.Testing;

namespace KernelGen.Portability;

/// <summary>One of libtorch's cases that bilinear kernels compute.</summary>
internal sealed record VectorProblem(string File, VectorCase Vector, BilinearUpsampleParameters Parameters)
{
    /// <summary>All cases but those with aligned corners and those whose kernel size is another than the stride's.</summary>
    public static IEnumerable<VectorProblem> All() =>
    [
        .. from vector in VectorFiles.InterpolateBilinear()
           where !vector.AlignCorners
           select Of(VectorFiles.InterpolateFile, vector),
        .. from vector in VectorFiles.InterpolateWidths()
           where !vector.AlignCorners
           select Of(VectorFiles.WidthsFile, vector),
        .. from vector in VectorFiles.BilinearConvTranspose2d()
           let stride = vector.Problem.Stride
           where stride.Height == stride.Width && vector.Problem.KernelSize == BilinearKernel.SizeOf(stride.Height)
           select Of(vector),
    ];

    /// <summary>Whether every weight is a multiple of 1/4096.</summary>
    public bool IsDyadic => IsShortPower(Parameters.Factor.Height) && IsShortPower(Parameters.Factor.Width);

    public ReferenceResult RunReference() => Parameters.Border == BorderMode.Replicate
        ? ReferenceBilinear.Run(Vector.InputShape, Parameters.Factor, Vector.Input)
        : ReferenceBilinear.RunZero(
            Vector.InputShape, Parameters.Factor, Vector.Input, TensorLayout.Nchw,
            Parameters.Padding, null, Parameters.OutputPadding ?? default);

    private static VectorProblem Of(string file, InterpolateVector vector) =>
        new(file, vector, new BilinearUpsampleParameters(vector.Factor));

    private static VectorProblem Of(BilinearConvTransposeVector vector) => new(
        VectorFiles.BilinearFile,
        vector,
        new BilinearUpsampleParameters(vector.Problem.Stride, BorderMode.Zero)
        {
            Padding = vector.Problem.Padding,
            OutputPadding = vector.Problem.OutputPadding,
        });

    private static bool IsShortPower(int factor) => int.IsPow2(factor) && factor <= 32;
}
