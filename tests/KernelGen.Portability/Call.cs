namespace KernelGen.Portability;

/// <summary>One call of a kernel: extents, strides, and what the image holds.</summary>
internal sealed record Call(Kernel Kernel, int Batch, Size2 InputSize)
{
    private readonly Size2 _outputSize = Kernel.OutputSize(InputSize);

    /// <summary>Elements between the end of an input row and the start of the next.</summary>
    public int InputGap { get; init; }

    /// <summary>Elements between the end of an output row and the start of the next, at least.</summary>
    public int OutputGap { get; init; }

    /// <summary>Of what the output's row stride is a multiple.</summary>
    public int RowAlignment { get; init; } = 1;

    /// <summary>Elements from a cache line's start to the output's.</summary>
    public int Shift { get; init; }

    /// <summary>Whether the image holds infinities, NaNs, zeros of both signs, the smallest and the largest numbers.</summary>
    public bool HasSpecials { get; init; }

    public int Seed { get; init; }

    public int InputRowStride => Kernel.ChannelsPerPixel * InputSize.Width + InputGap;

    public int OutputRowStride =>
        (Kernel.ChannelsPerPixel * _outputSize.Width + OutputGap + RowAlignment - 1) / RowAlignment * RowAlignment;

    // The gap behind the last row belongs to the buffers too.
    public int InputLength => Planes * InputSize.Height * InputRowStride;

    public int OutputLength => Planes * _outputSize.Height * OutputRowStride;

    private int Planes => Batch * (Kernel.Channels / Kernel.ChannelsPerPixel);
}
