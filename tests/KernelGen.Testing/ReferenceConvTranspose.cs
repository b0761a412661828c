namespace KernelGen.Testing;

/// <summary>The transposed convolution as its definition reads: every input is scattered, in double.</summary>
public static partial class ReferenceConvTranspose
{
    /// <summary>Computes a problem; weights are in PyTorch's order (Cin, Cout/groups, kH, kW) in both layouts.</summary>
    public static ReferenceResult Run(
        ConvTransposeProblem problem, ReadOnlySpan<double> input, ReadOnlySpan<double> weight, ReadOnlySpan<double> bias)
    {
        TensorShape shape = problem.InputShape;
        ReferenceResult result = StartAtBias(problem, bias);
        for (int image = 0; image < shape.Batch; image++)
            for (int channel = 0; channel < shape.Channels; channel++)
                for (int row = 0; row < shape.Height; row++)
                    for (int column = 0; column < shape.Width; column++)
                    {
                        double tap = input[shape.IndexOf(problem.Layout, image, channel, row, column)];
                        Scatter(problem, weight, result, (image, channel, row, column), tap);
                    }

        return result;
    }

    private static void Scatter(
        ConvTransposeProblem problem, ReadOnlySpan<double> weight, ReferenceResult result,
        (int Image, int Channel, int Row, int Column) at, double tap)
    {
        int perGroup = problem.OutChannelsPerGroup;
        int group = at.Channel / (problem.InputShape.Channels / problem.Groups);
        for (int o = 0; o < perGroup; o++)
            for (int ky = 0; ky < problem.KernelSize.Height; ky++)
                for (int kx = 0; kx < problem.KernelSize.Width; kx++)
                {
                    int y = at.Row * problem.Stride.Height - problem.Padding.Height + ky * problem.Dilation.Height;
                    int x = at.Column * problem.Stride.Width - problem.Padding.Width + kx * problem.Dilation.Width;
                    if (y < 0 || y >= result.Shape.Height || x < 0 || x >= result.Shape.Width)
                        continue;
                    int w = ((at.Channel * perGroup + o) * problem.KernelSize.Height + ky) * problem.KernelSize.Width + kx;
                    int index = result.Shape.IndexOf(problem.Layout, at.Image, group * perGroup + o, y, x);
                    result.Accumulate(index, weight[w], tap);
                }
    }

    private static ReferenceResult StartAtBias(ConvTransposeProblem problem, ReadOnlySpan<double> bias)
    {
        TensorShape shape = problem.OutputShape;
        ReferenceResult result = new(shape, problem.Layout);
        if (bias.IsEmpty)
            return result;
        for (int i = 0; i < result.Values.Length; i++)
        {
            int channel = problem.Layout == TensorLayout.Nchw
                ? i / (shape.Height * shape.Width) % shape.Channels
                : i % shape.Channels;
            result.Values[i] = bias[channel];
            result.AbsoluteSums[i] = Math.Abs(bias[channel]);
        }

        return result;
    }
}
