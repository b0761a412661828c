namespace KernelGen.Benchmarks.Cases;

/// <summary>What a kernel of a transposed convolution is generated for, weights aside.</summary>
/// <param name="InChannels">Channels of the input.</param>
/// <param name="OutChannels">Channels of the output.</param>
/// <param name="KernelSize">Rows and columns of the kernel.</param>
/// <param name="Stride">The step in the output from one input pixel to the next.</param>
/// <param name="Padding">Rows and columns cropped from each side of the output.</param>
/// <param name="OutputPadding">Rows and columns added at the end of the output.</param>
/// <param name="Groups">The parts into which channels are divided.</param>
internal sealed record ConvTransposeShape(
    int InChannels, int OutChannels, int KernelSize, int Stride, int Padding = 0, int OutputPadding = 0, int Groups = 1)
{
    public string Name =>
        $"{InChannels}to{OutChannels}-k{KernelSize}-s{Stride}-p{Padding}"
        + (OutputPadding == 0 ? "" : $"-op{OutputPadding}")
        + (Groups == 1 ? "" : $"-g{Groups}");

    public ConvTranspose2dParameters Parameters => new(Stride, Padding, OutputPadding, Groups);

    /// <summary>The extents of the weight, in PyTorch's order.</summary>
    public TensorShape Weight => new(InChannels, OutChannels / Groups, KernelSize, KernelSize);

    /// <summary>The most products of which an output is the sum.</summary>
    public int Taps
    {
        get
        {
            int perAxis = (KernelSize + Stride - 1) / Stride;
            return InChannels / Groups * perAxis * perAxis;
        }
    }
}
