namespace KernelGen.Portability;

/// <summary>A generated kernel and what its attribute says.</summary>
internal abstract class Kernel(string name, BilinearUpsampleAttribute attribute) : IHashedKernel
{
    public string Name => name;

    public Size2 Factor => Parameters.Factor;

    public int Channels => attribute.Channels;

    /// <summary>Channels that lie side by side.</summary>
    public int ChannelsPerPixel => attribute.Layout == TensorLayout.Nhwc ? Channels : 1;

    public bool UsesThreads => attribute.Threads != 1;

    /// <summary>The rows of every input; null where the call says so.</summary>
    public int? Height => attribute.Height > 0 ? attribute.Height : null;

    /// <summary>The columns of every input; null where the call says so.</summary>
    public int? Width => attribute.Width > 0 ? attribute.Width : null;

    /// <summary>Whether libtorch's cases, which have fractions, can be its images.</summary>
    public abstract bool IsFloating { get; }

    /// <summary>Hashes the outputs of all the calls that <see cref="Calls"/> lists.</summary>
    public abstract ulong Hash();

    /// <summary>Describes where the output for one of libtorch's cases is too far off; null where it is right.</summary>
    public abstract string? Check(VectorProblem problem);

    /// <summary>Whether one of libtorch's cases asks for what this kernel computes.</summary>
    public bool Computes(VectorProblem problem)
    {
        BilinearUpsampleParameters other = problem.Parameters;
        TensorShape shape = problem.Vector.InputShape;
        return IsFloating && Height is null && Width is null
            && (Parameters.Factor, Parameters.Border) == (other.Factor, other.Border)
            && (Parameters.PadStart(), Parameters.PadEnd()) == (other.PadStart(), other.PadEnd())
            && (ChannelsPerPixel == 1 ? shape.Batch * shape.Channels % Channels == 0 : shape.Channels == Channels);
    }

    /// <summary>The extent of the output for an extent of the input.</summary>
    public Size2 OutputSize(Size2 inputSize) => Parameters.OutputSize(inputSize);

    private BilinearUpsampleParameters Parameters { get; } = new(
        attribute.Factor > 0 ? attribute.Factor : (attribute.FactorHeight, attribute.FactorWidth), attribute.Border)
    {
        Padding = Pair(attribute.Padding, attribute.PaddingHeight, attribute.PaddingWidth),
        PaddingEnd = Pair(attribute.PaddingEnd, attribute.PaddingEndHeight, attribute.PaddingEndWidth),
        OutputPadding = Pair(attribute.OutputPadding, attribute.OutputPaddingHeight, attribute.OutputPaddingWidth),
    };

    private static Size2? Pair(int both, int height, int width)
    {
        if (both != BilinearUpsampleAttribute.Unset)
            return both;
        return height == BilinearUpsampleAttribute.Unset ? null : (height, width);
    }
}
