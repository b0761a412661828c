namespace KernelGen.Generator.Lowering;

/// <summary>Which weights are zero: their products are never computed, whatever the input holds.</summary>
internal sealed class ZeroTaps
{
    private readonly WeightTensor _weights;

    private ZeroTaps(WeightTensor weights)
    {
        _weights = weights;
        foreach ((int input, int output) in ChannelPairs())
        {
            KernelCount += weights.IsKernelZero(input, output) ? 1 : 0;
            Count += weights.Kernel(input, output).Count(number => number.Value == 0);
        }

        for (int ky = 0; ky < weights.KernelHeight; ky++)
        {
            for (int kx = 0; kx < weights.KernelWidth; kx++)
                TapCount += IsZeroForAll(ky, kx) ? 1 : 0;
        }
    }

    /// <summary>Weights that are zero.</summary>
    public int Count { get; }

    /// <summary>Places in the kernel where all kernels are zero.</summary>
    public int TapCount { get; }

    /// <summary>Kernels that are zero everywhere.</summary>
    public int KernelCount { get; }

    public static ZeroTaps Of(WeightTensor weights) => new(weights);

    /// <summary>Whether a weight is zero; output channels are counted within the group.</summary>
    public bool IsZero(int inChannel, int outChannel, int ky, int kx) => _weights[inChannel, outChannel, ky, kx] == 0;

    /// <summary>Whether a kernel is zero everywhere.</summary>
    public bool IsKernelZero(int inChannel, int outChannel) => _weights.IsKernelZero(inChannel, outChannel);

    /// <summary>Whether a weight is zero for some neighbouring output channels of the group, which share the load of an input.</summary>
    public bool IsZeroForBlock(int inChannel, int firstOutChannel, int outChannels, int ky, int kx)
    {
        for (int output = firstOutChannel; output < firstOutChannel + outChannels; output++)
        {
            if (!IsZero(inChannel, output, ky, kx))
                return false;
        }

        return true;
    }

    /// <summary>Whether all kernels are zero at a place.</summary>
    public bool IsZeroForAll(int ky, int kx) => ChannelPairs().All(pair => IsZero(pair.In, pair.Out, ky, kx));

    private IEnumerable<(int In, int Out)> ChannelPairs()
    {
        for (int input = 0; input < _weights.InChannels; input++)
        {
            for (int output = 0; output < _weights.OutChannelsPerGroup; output++)
                yield return (input, output);
        }
    }
}
