using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Measuring;

namespace KernelGen.Benchmarks.Contenders;

/// <summary>A transposed convolution and the buffers that all its contenders share.</summary>
/// <param name="Case">The case.</param>
/// <param name="Input">Random numbers from 0 to 1.</param>
/// <param name="Weight">The weight, in PyTorch's order.</param>
/// <param name="Output">Where results go.</param>
internal sealed record ConvTransposeProblem(
    ConvTransposeCase Case, PinnedBuffer Input, PinnedBuffer Weight, PinnedBuffer Output)
{
    public static ConvTransposeProblem Create(ConvTransposeCase convolution)
    {
        ConvTransposeProblem problem = new(
            convolution,
            BufferOf(convolution.Input),
            BufferOf(convolution.Shape.Weight),
            new PinnedBuffer(convolution.OutputBytes));
        Random random = new(Seed: 1);
        foreach (ref float number in problem.Input.Span<float>())
            number = random.NextSingle();
        ConvTransposeWeights.Fill(problem.Weight.Span<float>(), convolution);
        return problem;
    }

    private static PinnedBuffer BufferOf(TensorShape shape) => new(checked((int)shape.ElementCount * sizeof(float)));
}
