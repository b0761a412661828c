namespace KernelGen.Testing;

/// <summary>What every line of the reference vectors has; arrays are in NCHW order.</summary>
public abstract record VectorCase(
    string Name, TensorShape InputShape, double[] Input, TensorShape OutputShape, double[] Output)
{
    /// <summary>The name, which is what a test report shows.</summary>
    public sealed override string ToString() => Name;
}

/// <summary>A line of conv_transpose2d.jsonl.</summary>
public sealed record ConvTransposeVector(
    string Name, TensorShape InputShape, double[] Input, TensorShape OutputShape, double[] Output,
    ConvTransposeProblem Problem, double[] Weight, double[]? Bias)
    : VectorCase(Name, InputShape, Input, OutputShape, Output);

/// <summary>A line of bilinear_conv_transpose2d.jsonl: one channel a group, the same filter for each.</summary>
public sealed record BilinearConvTransposeVector(
    string Name, TensorShape InputShape, double[] Input, TensorShape OutputShape, double[] Output,
    ConvTransposeProblem Problem, double[] Filter)
    : VectorCase(Name, InputShape, Input, OutputShape, Output)
{
    /// <summary>The (channels, 1, k, k) weight: the filter once for each channel.</summary>
    public double[] Weight => [.. Enumerable.Repeat(Filter, InputShape.Channels).SelectMany(filter => filter)];
}

/// <summary>A line of interpolate_bilinear.jsonl or interpolate_widths.jsonl.</summary>
public sealed record InterpolateVector(
    string Name, TensorShape InputShape, double[] Input, TensorShape OutputShape, double[] Output,
    Size2 Factor, bool AlignCorners)
    : VectorCase(Name, InputShape, Input, OutputShape, Output);
