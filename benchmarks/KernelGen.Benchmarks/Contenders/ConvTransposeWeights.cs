using System.Text.Json;
using KernelGen.Benchmarks.Cases;

namespace KernelGen.Benchmarks.Contenders;

/// <summary>
/// Weights of transposed convolutions: those of the file that the generator reads too, where there is one.
/// </summary>
internal static class ConvTransposeWeights
{
    private const int Hundred = 100;

    public static void Fill(Span<float> weight, ConvTransposeCase convolution)
    {
        ConvTransposeShape shape = convolution.Shape;
        using Stream? file = typeof(ConvTransposeWeights).Assembly.GetManifestResourceStream($"{shape.Name}.json");
        if (file is not null)
            Read(file, weight);
        else if (!convolution.IsBilinear)
            FillAtRandom(weight);
        else if (shape.Groups == 1)
            BilinearKernel.FillWeight(weight, shape.InChannels, shape.KernelSize);
        else
            BilinearKernel.FillDepthwise(weight, shape.InChannels, shape.KernelSize);
    }

    /// <summary>
    /// A bound of Σ|w·x| for any output and inputs from 0 to 1: the largest sum of the weights that one phase of one
    /// output channel has.
    /// </summary>
    public static double LargestSum(ReadOnlySpan<float> weight, ConvTransposeShape shape)
    {
        (int inChannels, int outChannels, int size, _) = shape.Weight;
        double[] sums = new double[shape.Groups * outChannels * shape.Stride * shape.Stride];
        for (int i = 0; i < weight.Length; i++)
        {
            (int plane, int tap) = Math.DivRem(i, size * size);
            (int input, int output) = Math.DivRem(plane, outChannels);
            int group = input / (inChannels / shape.Groups);
            int row = tap / size % shape.Stride;
            int column = tap % size % shape.Stride;
            sums[((group * outChannels + output) * shape.Stride + row) * shape.Stride + column] += Math.Abs(weight[i]);
        }

        return sums.Max();
    }

    private static void Read(Stream file, Span<float> weight)
    {
        using JsonDocument document = JsonDocument.Parse(file);
        int count = 0;
        foreach (float number in Flatten(document.RootElement))
            weight[count++] = number;
        if (count != weight.Length)
            throw new InvalidDataException($"There are {count} weights in the file, not {weight.Length}.");
    }

    private static IEnumerable<float> Flatten(JsonElement element) => element.ValueKind == JsonValueKind.Array
        ? element.EnumerateArray().SelectMany(Flatten)
        : [element.GetSingle()];

    private static void FillAtRandom(Span<float> weight)
    {
        Random random = new(Seed: 2);
        foreach (ref float number in weight)
            number = random.Next(1 - Hundred, Hundred) / (float)Hundred;
    }
}
