namespace KernelGen.Testing;

/// <content>The adjoint: the plain strided convolution.</content>
public static partial class ReferenceConvTranspose
{
    /// <summary>gx[i] = Σ w[k]·gy[i·stride - padding + k·dilation], in both axes and over the channels of a group.</summary>
    public static double[] RunAdjoint(ConvTransposeProblem problem, double[] weight, double[] y)
    {
        TensorShape shape = problem.InputShape;
        double[] result = new double[problem.InputCount];
        for (int image = 0; image < shape.Batch; image++)
            for (int channel = 0; channel < shape.Channels; channel++)
                for (int row = 0; row < shape.Height; row++)
                    for (int column = 0; column < shape.Width; column++)
                        result[shape.IndexOf(problem.Layout, image, channel, row, column)] =
                            GatherOutputs(problem, weight, y, (image, channel, row, column));
        return result;
    }

    private static double GatherOutputs(
        ConvTransposeProblem problem, double[] weight, double[] y, (int Image, int Channel, int Row, int Column) at)
    {
        TensorShape shape = problem.OutputShape;
        int group = at.Channel / (problem.InputShape.Channels / problem.Groups);
        double sum = 0;
        int w = at.Channel * problem.OutChannelsPerGroup * problem.KernelSize.Height * problem.KernelSize.Width;
        for (int o = 0; o < problem.OutChannelsPerGroup; o++)
            for (int ky = 0; ky < problem.KernelSize.Height; ky++)
                for (int kx = 0; kx < problem.KernelSize.Width; kx++, w++)
                {
                    int channel = group * problem.OutChannelsPerGroup + o;
                    int row = at.Row * problem.Stride.Height - problem.Padding.Height + ky * problem.Dilation.Height;
                    int column = at.Column * problem.Stride.Width - problem.Padding.Width + kx * problem.Dilation.Width;
                    if (row >= 0 && row < shape.Height && column >= 0 && column < shape.Width)
                        sum += weight[w] * y[shape.IndexOf(problem.Layout, at.Image, channel, row, column)];
                }

        return sum;
    }
}
