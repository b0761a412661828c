namespace KernelGen.Testing;

/// <summary>A transposed convolution without its data, independent of the types under test.</summary>
public sealed record ConvTransposeProblem(TensorShape InputShape, int OutChannels, Size2 KernelSize)
{
    /// <summary>Input to output step.</summary>
    public Size2 Stride { get; init; } = 1;

    /// <summary>Outputs cropped at the start, and at the end where nothing else is said.</summary>
    public Size2 Padding { get; init; }

    /// <summary>Outputs added at the end.</summary>
    public Size2 OutputPadding { get; init; }

    /// <summary>Outputs cropped at the end before the output padding is added; null means as at the start.</summary>
    public Size2? PaddingEnd { get; init; }

    /// <summary>Step between taps.</summary>
    public Size2 Dilation { get; init; } = 1;

    /// <summary>Groups of channels that do not see each other.</summary>
    public int Groups { get; init; } = 1;

    /// <summary>The layout of input and output.</summary>
    public TensorLayout Layout { get; init; }

    /// <summary>Output channels of one group.</summary>
    public int OutChannelsPerGroup => OutChannels / Groups;

    /// <summary>Elements of the input.</summary>
    public int InputCount => checked((int)InputShape.ElementCount);

    /// <summary>Elements of the weight, (Cin, Cout/groups, kH, kW).</summary>
    public int WeightCount =>
        checked(InputShape.Channels * OutChannelsPerGroup * KernelSize.Height * KernelSize.Width);

    /// <summary>The extents of the output.</summary>
    public TensorShape OutputShape
    {
        get
        {
            Size2 end = PaddingEnd ?? Padding;
            int height = (InputShape.Height - 1) * Stride.Height - Padding.Height - end.Height
                + Dilation.Height * (KernelSize.Height - 1) + OutputPadding.Height + 1;
            int width = (InputShape.Width - 1) * Stride.Width - Padding.Width - end.Width
                + Dilation.Width * (KernelSize.Width - 1) + OutputPadding.Width + 1;
            return new TensorShape(InputShape.Batch, OutChannels, height, width);
        }
    }
}
