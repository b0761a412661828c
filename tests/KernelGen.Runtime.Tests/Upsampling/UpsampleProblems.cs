using CsCheck;

namespace KernelGen.Runtime.Tests.Upsampling;

/// <summary>Random upsamplings whose output is not empty, unless their batch is.</summary>
internal static class UpsampleProblems
{
    private static readonly Gen<int> Factors = Gen.Frequency((3, Gen.Int[1, 9]), (1, Gen.Int[1, 64]));

    public static Gen<UpsampleProblem> Any { get; } =
        from rows in Axis(maxExtent: 5)
        from columns in Axis(maxExtent: 20)
        from cropping in Gen.Enum<Cropping>()
        from batch in Gen.Int[0, 2]
        from channels in Gen.Int[1, 4]
        from interleaved in Gen.Bool
        from inputGap in Gen.Int[0, 3]
        from outputGap in Gen.Int[0, 3]
        select new UpsampleProblem(
            new TensorShape(batch, channels, rows.Extent, columns.Extent), ParametersOf(rows, columns, cropping))
        {
            Layout = interleaved ? TensorLayout.Nhwc : TensorLayout.Nchw,
            InputGap = inputGap,
            OutputGap = outputGap,
        };

    public static Gen<UpsampleProblem> Replicated { get; } =
        Any.Where(problem => problem.Parameters.Border == BorderMode.Replicate);

    private static BilinearUpsampleParameters ParametersOf(AxisNumbers rows, AxisNumbers columns, Cropping cropping)
    {
        Size2 padding = (rows.Padding, columns.Padding);
        Size2 outputPadding = (rows.OutputPadding, columns.OutputPadding);
        BilinearUpsampleParameters zero = new((rows.Factor, columns.Factor), BorderMode.Zero);
        return cropping switch
        {
            Cropping.ZeroCanonical => zero,
            Cropping.ZeroPadding => zero with { Padding = padding },
            Cropping.ZeroOutputPadding => zero with { OutputPadding = outputPadding },
            Cropping.ZeroPaddingAndOutputPadding => zero with { Padding = padding, OutputPadding = outputPadding },
            Cropping.ZeroBothPaddings => zero with
            {
                Padding = padding,
                PaddingEnd = (rows.PaddingEnd, columns.PaddingEnd),
            },
            _ => zero with { Border = BorderMode.Replicate },
        };
    }

    private static Gen<AxisNumbers> Axis(int maxExtent) =>
        from factor in Factors
        from extent in Gen.Int[1, maxExtent]
        let uncropped = (extent + 1) * factor - factor % 2
        from padding in Gen.Int[0, Math.Min(2 * factor + 2, (uncropped - 1) / 2)]
        from paddingEnd in Gen.Int[-factor, Math.Min(2 * factor + 2, uncropped - padding - 1)]
        from outputPadding in Gen.Int[0, factor - 1]
        select new AxisNumbers(factor, extent, padding, paddingEnd, outputPadding);

    private enum Cropping
    {
        Replicate,
        ReplicateToo,
        ZeroCanonical,
        ZeroPadding,
        ZeroOutputPadding,
        ZeroPaddingAndOutputPadding,
        ZeroBothPaddings,
    }

    private sealed record AxisNumbers(int Factor, int Extent, int Padding, int PaddingEnd, int OutputPadding);
}
