using CsCheck;
using KernelGen.Testing;

namespace KernelGen.Runtime.Tests;

/// <summary>Random transposed convolutions whose output is not empty.</summary>
internal static class Problems
{
    public static Gen<(ConvTransposeProblem Problem, bool Bias, int Seed)> Any { get; } =
        from batch in Gen.Int[1, 2]
        from groups in Gen.Int[1, 3]
        from inPerGroup in Gen.Int[1, 3]
        from outPerGroup in Gen.Int[1, 4]
        from rows in Axis(maxExtent: 5)
        from columns in Axis(maxExtent: 40)
        from interleaved in Gen.Bool
        from bias in Gen.Bool
        from seed in Gen.Int[0, int.MaxValue - 3]
        select (
            new ConvTransposeProblem(
                new TensorShape(batch, groups * inPerGroup, rows.Extent, columns.Extent), groups * outPerGroup,
                (rows.Kernel, columns.Kernel))
            {
                Stride = (rows.Stride, columns.Stride),
                Padding = (rows.Padding, columns.Padding),
                OutputPadding = (rows.OutputPadding, columns.OutputPadding),
                Dilation = (rows.Dilation, columns.Dilation),
                Groups = groups,
                Layout = interleaved ? TensorLayout.Nhwc : TensorLayout.Nchw,
            },
            bias,
            seed);

    private static Gen<AxisNumbers> Axis(int maxExtent) =>
        from extent in Gen.Int[1, maxExtent]
        from kernel in Gen.Int[1, 6]
        from stride in Gen.Int[1, 5]
        from dilation in Gen.Int[1, 4]
        from outputPadding in Gen.Int[0, Math.Max(stride, dilation) - 1]
        let uncropped = (extent - 1) * stride + dilation * (kernel - 1) + outputPadding + 1
        from padding in Gen.Int[0, Math.Min(8, (uncropped - 1) / 2)]
        select new AxisNumbers(extent, kernel, stride, padding, outputPadding, dilation);

    private sealed record AxisNumbers(
        int Extent, int Kernel, int Stride, int Padding, int OutputPadding, int Dilation);
}
