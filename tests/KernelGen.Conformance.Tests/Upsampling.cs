using KernelGen.Testing;

namespace KernelGen.Conformance.Tests;

/// <summary>One call: a kernel, an input extent, and how rows are padded.</summary>
public sealed record Upsampling(KernelRequest Request, int Batch, Size2 InputSize)
{
    /// <summary>Elements between the end of an input row and the start of the next.</summary>
    public int InputGap { get; init; }

    /// <summary>Elements between the end of an output row and the start of the next.</summary>
    public int OutputGap { get; init; }

    public TensorShape InputShape => new(Batch, Request.Channels, InputSize.Height, InputSize.Width);

    public TensorShape OutputShape
    {
        get
        {
            Size2 size = Request.Parameters.OutputSize(InputSize);
            return new TensorShape(Batch, Request.Channels, size.Height, size.Width);
        }
    }

    public int InputRowLength => PaddedInput.RowLength;

    public int InputRowStride => PaddedInput.Stride;

    public int OutputRowStride => PaddedOutput.Stride;

    public int InputRows => PaddedInput.Rows;

    public int InputLength => PaddedInput.Length;

    public int OutputLength => PaddedOutput.Length;

    private PaddedRows PaddedInput => PaddedRows.Of(InputShape, Request.Layout, InputGap);

    private PaddedRows PaddedOutput => PaddedRows.Of(OutputShape, Request.Layout, OutputGap);

    public void RunGenerated<T>(ReadOnlySpan<T> input, Span<T> output)
        where T : unmanaged =>
        KernelLibrary.Get<T>(Request)(
            input, Batch, InputSize.Height, InputSize.Width, InputRowStride, output, OutputRowStride);

    public void RunFallback<T>(ReadOnlySpan<T> input, Span<T> output)
        where T : unmanaged =>
        Functional.BilinearUpsample(
            input, InputShape, Request.Parameters, output, Request.Layout, InputRowStride, OutputRowStride);

    /// <summary>The naive reference, dense.</summary>
    public ReferenceResult RunReference(ReadOnlySpan<double> denseInput)
    {
        if (Request.Border == BorderMode.Replicate)
            return ReferenceBilinear.Run(InputShape, Request.Factor, denseInput, Request.Layout);
        return ReferenceBilinear.RunZero(
            InputShape, Request.Factor, denseInput, Request.Layout, Request.Padding, Request.PaddingEnd, Request.OutputPadding ?? default);
    }

    /// <summary>Dense rows with the gaps of the input between them, which hold the given value.</summary>
    public T[] SpreadInput<T>(ReadOnlySpan<T> dense, T gap) => PaddedInput.Spread(dense, gap);

    /// <summary>The rows of the output without their gaps.</summary>
    public T[] GatherOutput<T>(ReadOnlySpan<T> output) => PaddedOutput.Gather(output);

    /// <summary>Describes the first gap element of the output that is not the given value; null where there is none.</summary>
    public string? FindTouchedGap<T>(ReadOnlySpan<T> output, T untouched) => PaddedOutput.FindTouchedGap(output, untouched);
}
