namespace KernelGen;

/// <summary>
/// What a transposed convolution is told besides its data, under PyTorch's names and with PyTorch's defaults:
/// <c>default</c>, <c>new()</c> and the constructor without arguments all mean stride 1, padding 0, output padding 0,
/// dilation 1 and one group.
/// </summary>
/// <remarks>
/// Any numbers can be stored; <see cref="OutputSize"/>, <see cref="OutputShape"/> and the functions that take the
/// parameters refuse what cannot be computed.
/// </remarks>
public readonly record struct ConvTranspose2dParameters
{
    // Stored less 1, so that the zeroed struct holds the defaults.
    private readonly Size2 _strideLessOne;
    private readonly Size2 _dilationLessOne;
    private readonly int _groupsLessOne;

    /// <summary>Sets the parameters, each at PyTorch's default where it is left out.</summary>
    /// <param name="stride">See <see cref="Stride"/>; 1 when null.</param>
    /// <param name="padding">See <see cref="Padding"/>; 0 when null.</param>
    /// <param name="outputPadding">See <see cref="OutputPadding"/>; 0 when null.</param>
    /// <param name="groups">See <see cref="Groups"/>.</param>
    /// <param name="dilation">See <see cref="Dilation"/>; 1 when null.</param>
    public ConvTranspose2dParameters(
        Size2? stride = null, Size2? padding = null, Size2? outputPadding = null, int groups = 1, Size2? dilation = null)
    {
        Stride = stride ?? 1;
        Padding = padding ?? 0;
        OutputPadding = outputPadding ?? 0;
        Groups = groups;
        Dilation = dilation ?? 1;
    }

    /// <summary>The step in the output from one input element to the next, at least 1.</summary>
    public Size2 Stride
    {
        get => new(_strideLessOne.Height + 1, _strideLessOne.Width + 1);
        init => _strideLessOne = new(value.Height - 1, value.Width - 1);
    }

    /// <summary>Rows and columns cropped from each side of the <em>output</em>, at least 0.</summary>
    public Size2 Padding { get; init; }

    /// <summary>
    /// Rows and columns added at the end of the output, at least 0 and less than the larger of stride and dilation.
    /// </summary>
    public Size2 OutputPadding { get; init; }

    /// <summary>
    /// Rows and columns cropped at the end of the output, or added where negative, where that is not what
    /// <see cref="Padding"/> crops at the start. Null, it is that less <see cref="OutputPadding"/>, which must be 0 otherwise.
    /// </summary>
    public Size2? PaddingEnd { get; init; }

    /// <summary>The step in the output from one tap of the kernel to the next, at least 1.</summary>
    public Size2 Dilation
    {
        get => new(_dilationLessOne.Height + 1, _dilationLessOne.Width + 1);
        init => _dilationLessOne = new(value.Height - 1, value.Width - 1);
    }

    /// <summary>
    /// The number of equal parts into which input and output channels are divided; the input channels of one part feed
    /// the output channels of the same part alone.
    /// </summary>
    public int Groups
    {
        get => _groupsLessOne + 1;
        init => _groupsLessOne = value - 1;
    }

    /// <summary>
    /// The extent of the output: <c>(H - 1)·stride - 2·padding + dilation·(kernel - 1) + outputPadding + 1</c> per axis, or
    /// <c>(H - 1)·stride - padding - paddingEnd + dilation·(kernel - 1) + 1</c>.
    /// </summary>
    /// <param name="inputSize">Rows and columns of the input, at least 1.</param>
    /// <param name="kernelSize">Rows and columns of the kernel, at least 1.</param>
    /// <returns>Rows and columns of the output.</returns>
    /// <exception cref="ArgumentException">
    /// A parameter or an argument is out of its range, or an output extent is below 1 or above
    /// <see cref="int.MaxValue"/>.
    /// </exception>
    public Size2 OutputSize(Size2 inputSize, Size2 kernelSize)
    {
        ConvTransposeRules.RequireValid(this, kernelSize);
        ConvTransposeRules.RequireAtLeast(1, inputSize, nameof(inputSize));
        return new Size2(
            ConvTransposeRules.OutputExtent(RowAxis(kernelSize), inputSize.Height, "height"),
            ConvTransposeRules.OutputExtent(ColumnAxis(kernelSize), inputSize.Width, "width"));
    }

    /// <summary>The shape of the output, whose extents <see cref="OutputSize"/> gives.</summary>
    /// <param name="inputShape">The shape of the input; its batch may be 0.</param>
    /// <param name="outChannels">Channels of the output, a multiple of <see cref="Groups"/>.</param>
    /// <param name="kernelSize">Rows and columns of the kernel, at least 1.</param>
    /// <returns>The shape of the output.</returns>
    /// <exception cref="ArgumentException">
    /// As for <see cref="OutputSize"/>; or channels are not divisible by the groups; or the input or the output has more
    /// than <see cref="int.MaxValue"/> elements.
    /// </exception>
    public TensorShape OutputShape(TensorShape inputShape, int outChannels, Size2 kernelSize)
    {
        Size2 outputSize = OutputSize(new Size2(inputShape.Height, inputShape.Width), kernelSize);
        ConvTransposeRules.RequireAtLeast(0, inputShape.Batch, "batch");
        ConvTransposeRules.RequireDivisibleChannels(inputShape.Channels, Groups, "inChannels");
        ConvTransposeRules.RequireDivisibleChannels(outChannels, Groups, nameof(outChannels));

        TensorShape outputShape = new(inputShape.Batch, outChannels, outputSize.Height, outputSize.Width);
        _ = TensorLength.Of(inputShape, "input");
        _ = TensorLength.Of(outputShape, "output");
        return outputShape;
    }

    internal TransposedAxis RowAxis(Size2 kernelSize) => new(
        kernelSize.Height, Stride.Height, Padding.Height, PaddingEnd?.Height ?? Padding.Height - OutputPadding.Height, Dilation.Height);

    internal TransposedAxis ColumnAxis(Size2 kernelSize) => new(
        kernelSize.Width, Stride.Width, Padding.Width, PaddingEnd?.Width ?? Padding.Width - OutputPadding.Width, Dilation.Width);
}
