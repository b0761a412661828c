using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Measuring;

namespace KernelGen.Benchmarks.Contenders;

/// <summary>A bilinear case and the buffers that all its contenders share.</summary>
/// <param name="Case">The case.</param>
/// <param name="Input">Random numbers: from 0 to 1, or all that an integer can be.</param>
/// <param name="Output">Where results go.</param>
internal sealed record BilinearProblem(BilinearCase Case, PinnedBuffer Input, PinnedBuffer Output)
{
    public static BilinearProblem Create(BilinearCase upsampling, int seed = 1)
    {
        BilinearProblem problem = new(
            upsampling, new PinnedBuffer(upsampling.InputBytes), new PinnedBuffer(upsampling.OutputBytes));
        FillWithNumbers(problem.Input, upsampling.Element, new Random(seed));
        return problem;
    }

    private static void FillWithNumbers(PinnedBuffer input, ElementType element, Random random)
    {
        switch (element)
        {
            case ElementType.Byte or ElementType.UShort:
                random.NextBytes(input.Bytes);
                break;
            case ElementType.Float:
                foreach (ref float number in input.Span<float>())
                    number = random.NextSingle();
                break;
            case ElementType.Double:
                foreach (ref double number in input.Span<double>())
                    number = random.NextSingle();
                break;
            default:
                throw new NotSupportedException($"No numbers for {element}.");
        }
    }
}
