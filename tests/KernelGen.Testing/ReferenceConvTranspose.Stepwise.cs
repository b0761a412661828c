using System.Numerics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.Testing;

/// <content>
/// To the bit: one chain of multiply-adds for each output, from the bias on, in the order channel, kernel row, kernel column,
/// over the taps that exist.
/// </content>
public static partial class ReferenceConvTranspose
{
    private static readonly bool IsFused = Fma.IsSupported || Avx512F.IsSupported || AdvSimd.IsSupported;

    /// <summary>Computes a problem in T.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="problem">The problem.</param>
    /// <param name="input">The input.</param>
    /// <param name="weight">The weight, in PyTorch's order.</param>
    /// <param name="bias">One number for each output channel, or empty.</param>
    /// <param name="skipsZeros">Whether weights of 0 are no taps, as those known at compile time.</param>
    public static T[] RunStepwise<T>(
        ConvTransposeProblem problem, ReadOnlySpan<T> input, ReadOnlySpan<T> weight, ReadOnlySpan<T> bias, bool skipsZeros = false)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        TensorShape shape = problem.OutputShape;
        T[] output = new T[shape.ElementCount];
        for (int image = 0; image < shape.Batch; image++)
            for (int channel = 0; channel < shape.Channels; channel++)
                for (int row = 0; row < shape.Height; row++)
                    for (int column = 0; column < shape.Width; column++)
                    {
                        T start = bias.IsEmpty ? T.Zero : bias[channel];
                        output[shape.IndexOf(problem.Layout, image, channel, row, column)] =
                            Chain(problem, input, weight, start, (image, channel, row, column), skipsZeros);
                    }

        return output;
    }

    private static T Chain<T>(
        ConvTransposeProblem problem, ReadOnlySpan<T> input, ReadOnlySpan<T> weight, T sum,
        (int Image, int Channel, int Row, int Column) at, bool skipsZeros)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        TensorShape shape = problem.InputShape;
        (int group, int o) = Math.DivRem(at.Channel, problem.OutChannelsPerGroup);
        int inPerGroup = shape.Channels / problem.Groups;
        for (int c = group * inPerGroup; c < (group + 1) * inPerGroup; c++)
            for (int ky = 0; ky < problem.KernelSize.Height; ky++)
            {
                (int y, int yRest) = Math.DivRem(at.Row + problem.Padding.Height - ky * problem.Dilation.Height, problem.Stride.Height);
                if (yRest != 0 || y < 0 || y >= shape.Height)
                    continue;
                for (int kx = 0; kx < problem.KernelSize.Width; kx++)
                {
                    (int x, int xRest) = Math.DivRem(at.Column + problem.Padding.Width - kx * problem.Dilation.Width, problem.Stride.Width);
                    if (xRest != 0 || x < 0 || x >= shape.Width)
                        continue;
                    int w = ((c * problem.OutChannelsPerGroup + o) * problem.KernelSize.Height + ky) * problem.KernelSize.Width + kx;
                    if (skipsZeros && weight[w] == T.Zero)
                        continue;
                    T tap = input[shape.IndexOf(problem.Layout, at.Image, c, y, x)];
                    sum = IsFused ? T.FusedMultiplyAdd(weight[w], tap, sum) : sum + weight[w] * tap;
                }
            }

        return sum;
    }
}
