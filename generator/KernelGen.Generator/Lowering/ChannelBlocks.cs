using System.Collections.Immutable;
using KernelGen.Generator.Model;

namespace KernelGen.Generator.Lowering;

/// <summary>
/// Weights that are zero outside blocks of channels are those of a convolution in more groups, with fewer weights. Zero off
/// the channel diagonal it becomes depthwise: a group for each channel.
/// </summary>
internal static class ChannelBlocks
{
    /// <summary>The spec in as many groups as the weights allow; the spec itself where these are no more.</summary>
    public static ConvTransposeSpec Refine(ConvTransposeSpec spec)
    {
        if (WeightTensor.Of(spec) is not { } weights)
            return spec;
        int parts = FindParts(weights);
        return parts == 1 ? spec : spec with { Groups = spec.Groups * parts, Weights = new(BlocksOf(weights, parts)) };
    }

    // The most equal parts that each group falls into.
    private static int FindParts(WeightTensor weights)
    {
        int parts = Math.Min(weights.InChannelsPerGroup, weights.OutChannelsPerGroup);
        if (parts == 1)
            return parts;
        ImmutableArray<(int In, int Out)> connected = Connections(weights);
        while (!CanDivide(weights, connected, parts))
            parts--;
        return parts;
    }

    private static bool CanDivide(WeightTensor weights, ImmutableArray<(int In, int Out)> connected, int parts)
    {
        if (weights.InChannelsPerGroup % parts != 0 || weights.OutChannelsPerGroup % parts != 0)
            return false;
        int inputs = weights.InChannelsPerGroup / parts;
        int outputs = weights.OutChannelsPerGroup / parts;
        return connected.All(pair => pair.In / inputs == pair.Out / outputs);
    }

    // The channels, counted within their group, between which some group has a kernel that is not zero.
    private static ImmutableArray<(int In, int Out)> Connections(WeightTensor weights) =>
    [
        .. from input in Enumerable.Range(0, weights.InChannels)
           from output in Enumerable.Range(0, weights.OutChannelsPerGroup)
           where !weights.IsKernelZero(input, output)
           select (input % weights.InChannelsPerGroup, output),
    ];

    private static ImmutableArray<ExactNumber> BlocksOf(WeightTensor weights, int parts)
    {
        int inputs = weights.InChannelsPerGroup / parts;
        int outputs = weights.OutChannelsPerGroup / parts;
        ImmutableArray<ExactNumber>.Builder numbers = ImmutableArray.CreateBuilder<ExactNumber>(weights.Count / parts);
        for (int input = 0; input < weights.InChannels; input++)
        {
            int first = input % weights.InChannelsPerGroup / inputs * outputs;
            for (int output = first; output < first + outputs; output++)
                numbers.AddRange(weights.Kernel(input, output));
        }

        return numbers.MoveToImmutable();
    }
}
