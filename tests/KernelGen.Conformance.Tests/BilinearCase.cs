using KernelGen.Testing;

namespace KernelGen.Conformance.Tests;

/// <summary>A reference case as a use of the bilinear attribute.</summary>
public sealed record BilinearCase(VectorCase Vector, KernelRequest Request, bool AlignCorners)
{
    /// <summary>Whether every weight is a multiple of 1/4096.</summary>
    public bool IsDyadic => int.IsPow2(Request.Factor.Height) && int.IsPow2(Request.Factor.Width) && Math.Max(Request.Factor.Height, Request.Factor.Width) <= 32;

    public static BilinearCase From(InterpolateVector vector) => new(
        vector,
        new KernelRequest(vector.Factor, vector.InputShape.Channels, TensorLayout.Nchw, BorderMode.Replicate),
        vector.AlignCorners);

    public static BilinearCase From(BilinearConvTransposeVector vector) => new(
        vector,
        new KernelRequest(vector.Problem.Stride, vector.InputShape.Channels, TensorLayout.Nchw, BorderMode.Zero)
        {
            Padding = vector.Problem.Padding,
            OutputPadding = vector.Problem.OutputPadding,
        },
        AlignCorners: false);

    /// <summary>Whether the kernel size is the one that belongs to the stride; the attribute has no other.</summary>
    public static bool IsUpsampling(BilinearConvTransposeVector vector)
    {
        int stride = vector.Problem.Stride.Height;
        return vector.Problem.Stride.Width == stride && vector.Problem.KernelSize == BilinearKernel.SizeOf(stride);
    }

    public override string ToString() => Vector.Name;
}
