namespace KernelGen.Generator.Parsing;

/// <summary>The names that users write: attributes and their properties.</summary>
internal static class PropertyNames
{
    public const string BilinearUpsampleAttribute = "KernelGen.BilinearUpsampleAttribute";
    public const string ConvTranspose2dAttribute = "KernelGen.ConvTranspose2dAttribute";

    public const string Factor = nameof(Factor);
    public const string FactorHeight = nameof(FactorHeight);
    public const string FactorWidth = nameof(FactorWidth);
    public const string Channels = nameof(Channels);
    public const string Layout = nameof(Layout);
    public const string Border = nameof(Border);
    public const string Threads = nameof(Threads);
    public const string Stores = nameof(Stores);
    public const string Padding = nameof(Padding);
    public const string PaddingEnd = nameof(PaddingEnd);
    public const string OutputPadding = nameof(OutputPadding);
    public const string InChannels = nameof(InChannels);
    public const string OutChannels = nameof(OutChannels);
    public const string KernelSize = nameof(KernelSize);
    public const string Stride = nameof(Stride);
    public const string Dilation = nameof(Dilation);
    public const string Groups = nameof(Groups);
    public const string Weights = nameof(Weights);
    public const string WeightsFile = nameof(WeightsFile);
    public const string Bias = nameof(Bias);
    public const string BiasFile = nameof(BiasFile);
    public const string Activation = nameof(Activation);
    public const string NegativeSlope = nameof(NegativeSlope);
    public const string ClampMin = nameof(ClampMin);
    public const string ClampMax = nameof(ClampMax);

    /// <summary>The size of a kernel on one axis is named without the word.</summary>
    public const string Kernel = nameof(Kernel);

    /// <summary>The input rows; behind another name, that property for the rows alone.</summary>
    public const string Height = nameof(Height);

    /// <summary>The input columns; behind another name, that property for the columns alone.</summary>
    public const string Width = nameof(Width);

    /// <summary>The value of a padding property that says the same as leaving it out.</summary>
    public const int UnsetPadding = -1;

    /// <summary>Every padding property: each in a form for both axes and one per axis.</summary>
    public static IEnumerable<string> AllPaddings() =>
        from property in new[] { Padding, PaddingEnd, OutputPadding }
        from axis in new[] { "", Height, Width }
        select property + axis;
}
