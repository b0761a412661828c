namespace KernelGen;

/// <summary>The extents and axes of one transposed convolution, checked.</summary>
internal readonly struct ConvTransposeGeometry
{
    /// <summary>Checks everything but the buffers.</summary>
    public ConvTransposeGeometry(
        TensorShape inputShape, int outChannels, Size2 kernelSize, in ConvTranspose2dParameters parameters,
        TensorLayout layout)
    {
        OutputShape = parameters.OutputShape(inputShape, outChannels, kernelSize);
        InputShape = inputShape;
        Groups = parameters.Groups;
        Rows = parameters.RowAxis(kernelSize);
        Columns = parameters.ColumnAxis(kernelSize);
        Layout = layout;
        WeightShape = new TensorShape(
            inputShape.Channels, outChannels / parameters.Groups, kernelSize.Height, kernelSize.Width);
        InputLength = TensorLength.Of(InputShape, "input");
        OutputLength = TensorLength.Of(OutputShape, "output");
        WeightLength = TensorLength.Of(WeightShape, "weight");
    }

    public TensorShape InputShape { get; }

    public TensorShape OutputShape { get; }

    /// <summary>PyTorch's (Cin, Cout/groups, kH, kW), whatever the layout is.</summary>
    public TensorShape WeightShape { get; }

    public int Groups { get; }

    public TransposedAxis Rows { get; }

    public TransposedAxis Columns { get; }

    public TensorLayout Layout { get; }

    public int InputLength { get; }

    public int OutputLength { get; }

    public int WeightLength { get; }

    public int InChannelsPerGroup => InputShape.Channels / Groups;

    public int OutChannelsPerGroup => OutputShape.Channels / Groups;
}
