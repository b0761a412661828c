using KernelGen.Testing;

namespace KernelGen.Portability;

/// <summary>A generated transposed convolution and what its attribute says.</summary>
internal abstract class ConvKernel(string name, ConvTranspose2dAttribute attribute) : IHashedKernel
{
    public string Name => name;

    protected TensorLayout Layout => attribute.Layout;

    protected int OutChannels => attribute.OutChannels;

    protected Size2 KernelSize { get; } = Pair(attribute.KernelSize, attribute.KernelHeight, attribute.KernelWidth, unset: 0) ?? 1;

    protected int WeightCount => attribute.InChannels * (OutChannels / attribute.Groups) * KernelSize.Height * KernelSize.Width;

    protected bool UsesThreads => attribute.Threads != 1;

    /// <summary>The rows and columns of every input; null where the call says so.</summary>
    protected Size2? FixedSize => attribute.Height > 0 ? (attribute.Height, attribute.Width) : null;

    /// <summary>Whether the call gives the weights.</summary>
    protected abstract bool TakesWeights { get; }

    /// <summary>Whether the call gives a bias.</summary>
    protected abstract bool TakesBias { get; }

    /// <summary>Whether weights of the call that are the bilinear filler are upsampled.</summary>
    protected bool MayUpsample =>
        TakesWeights && !TakesBias && attribute.Activation == ActivationKind.None && attribute.InChannels == OutChannels
        && Parameters.Dilation == 1 && KernelSize == (BilinearKernel.SizeOf(Parameters.Stride.Height), BilinearKernel.SizeOf(Parameters.Stride.Width))
        && Parameters.Stride != 1;

    private ConvTranspose2dParameters Parameters { get; } = new(
        Pair(attribute.Stride, attribute.StrideHeight, attribute.StrideWidth, unset: 1),
        Pair(attribute.Padding, attribute.PaddingHeight, attribute.PaddingWidth, ConvTranspose2dAttribute.Unset),
        Pair(attribute.OutputPadding, attribute.OutputPaddingHeight, attribute.OutputPaddingWidth, ConvTranspose2dAttribute.Unset),
        attribute.Groups,
        Pair(attribute.Dilation, attribute.DilationHeight, attribute.DilationWidth, unset: 1));

    public abstract ulong Hash();

    /// <summary>Describes where the output for one of libtorch's cases is too far off; null where it is right.</summary>
    public abstract string? Check(ConvTransposeVector vector);

    /// <summary>Whether one of libtorch's cases asks for what this kernel computes.</summary>
    public bool Computes(ConvTransposeVector vector)
    {
        ConvTransposeProblem problem = vector.Problem;
        return TakesWeights && TakesBias == vector.Bias is not null && FixedSize is null && attribute.Activation == ActivationKind.None
            && (attribute.InChannels, OutChannels, KernelSize) == (problem.InputShape.Channels, problem.OutChannels, problem.KernelSize)
            && Parameters == new ConvTranspose2dParameters(
                problem.Stride, problem.Padding, problem.OutputPadding, problem.Groups, problem.Dilation);
    }

    protected TensorShape InputShape(int batch, Size2 size) => new(batch, attribute.InChannels, size.Height, size.Width);

    protected TensorShape OutputShape(TensorShape input) => Parameters.OutputShape(input, OutChannels, KernelSize);

    private static Size2? Pair(int both, int height, int width, int unset)
    {
        if (both != unset)
            return both;
        return height == unset && width == unset ? null : (Math.Max(0, height), Math.Max(0, width));
    }
}
