using System.Collections.Immutable;
using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;

namespace KernelGen.Generator.Planning;

/// <summary>The kernels of a convolution's groups, those that are equal only once.</summary>
/// <param name="Groups">For each group the number of its kernels.</param>
/// <param name="Representatives">For each number the first group that has it.</param>
internal sealed record GroupKernels(ImmutableArray<int> Groups, ImmutableArray<int> Representatives)
{
    public int Count => Representatives.Length;

    public static GroupKernels Of(ConvTransposeSpec spec)
    {
        WeightTensor weights = WeightTensor.Of(spec)!;
        Dictionary<string, int> known = new(StringComparer.Ordinal);
        ImmutableArray<int>.Builder groups = ImmutableArray.CreateBuilder<int>(spec.Groups);
        ImmutableArray<int>.Builder representatives = ImmutableArray.CreateBuilder<int>();
        for (int group = 0; group < spec.Groups; group++)
        {
            string key = string.Join(" ", WeightsOf(spec, weights, group).Select(weight => BitConverter.DoubleToInt64Bits(weight.Value)));
            if (!known.TryGetValue(key, out int number))
            {
                number = representatives.Count;
                known.Add(key, number);
                representatives.Add(group);
            }

            groups.Add(number);
        }

        return new GroupKernels(groups.MoveToImmutable(), representatives.ToImmutable());
    }

    /// <summary>The weights of a group, in PyTorch's order.</summary>
    public static IEnumerable<ExactNumber> WeightsOf(ConvTransposeSpec spec, WeightTensor weights, int number) =>
        from inChannel in Enumerable.Range(number * spec.InChannelsPerGroup, spec.InChannelsPerGroup)
        from outChannel in Enumerable.Range(0, spec.OutChannelsPerGroup)
        from weight in weights.Kernel(inChannel, outChannel)
        select weight;
}
