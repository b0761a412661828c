namespace KernelGen.Generator.Model;

/// <summary>
/// A transposed convolution as it was asked for, normalised: two attributes that mean the same kernel give equal specs.
/// Holds the numbers that the user wrote, and nothing derived from them.
/// </summary>
internal sealed record ConvTransposeSpec(
    MethodSpec Method,
    ElementType Element,
    ConvAxisSpec Rows,
    ConvAxisSpec Columns,
    int InChannels,
    int OutChannels,
    int Groups,
    Layout Layout) : IKernelSpec
{
    /// <summary>
    /// The weights, each a number of the element type, in PyTorch's order (InChannels, OutChannels / Groups, kernel rows,
    /// kernel columns); null where the call gives them.
    /// </summary>
    public EquatableArray<ExactNumber>? Weights { get; init; }

    /// <summary>The bias, one number for each output channel; null where there is none, or where the call gives it.</summary>
    public EquatableArray<ExactNumber>? Bias { get; init; }

    /// <summary>What is applied to each output before it is stored.</summary>
    public EpilogueSpec Epilogue { get; init; } = EpilogueSpec.None;

    /// <summary>Input rows; null where the call gives them.</summary>
    public int? Height { get; init; }

    /// <summary>Input columns; null where the call gives them.</summary>
    public int? Width { get; init; }

    /// <summary>The most threads that a call runs on: 1 is the caller's alone, 0 as many as there are processors.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Whether the call gives a bias.</summary>
    public bool HasBiasParameter => Method[ParameterRole.Bias] is not null;

    public int InChannelsPerGroup => InChannels / Groups;

    public int OutChannelsPerGroup => OutChannels / Groups;
}

/// <summary>One axis of a transposed convolution; the pads crop outputs at both ends, or add some where negative.</summary>
internal sealed record ConvAxisSpec(int KernelSize, int Stride, int PadStart, int PadEnd, int Dilation)
{
    public TransposedAxis ToTransposedAxis() => new(KernelSize, Stride, PadStart, PadEnd, Dilation);
}

/// <summary>What is applied to each output: a function, then limits.</summary>
/// <param name="Activation">The function.</param>
/// <param name="NegativeSlope">The slope of LeakyRelu below 0; 0 for other functions.</param>
/// <param name="ClampMin">The least output; null where there is none.</param>
/// <param name="ClampMax">The greatest output; null where there is none.</param>
internal sealed record EpilogueSpec(
    Activation Activation, ExactNumber NegativeSlope, ExactNumber? ClampMin, ExactNumber? ClampMax)
{
    public static EpilogueSpec None { get; } = new(Activation.None, default, ClampMin: null, ClampMax: null);

    public bool IsNone => this == None;
}

/// <summary>The functions of an epilogue, with the values of the runtime's <c>ActivationKind</c>.</summary>
internal enum Activation
{
    None = 0,
    Relu = 1,
    Relu6 = 2,
    LeakyRelu = 3,
    Sigmoid = 4,
    Tanh = 5,
}
