using System.Numerics;
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

    public int InputRowLength => RowLength(InputShape);

    public int OutputRowLength => RowLength(OutputShape);

    public int InputRowStride => InputRowLength + InputGap;

    public int OutputRowStride => OutputRowLength + OutputGap;

    public int InputRows => Rows(InputShape);

    public int OutputRows => Rows(OutputShape);

    public int InputLength => Length(InputRows, InputRowStride, InputRowLength);

    public int OutputLength => Length(OutputRows, OutputRowStride, OutputRowLength);

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
    public T[] SpreadInput<T>(ReadOnlySpan<T> dense, T gap)
    {
        T[] spread = new T[InputLength];
        spread.AsSpan().Fill(gap);
        for (int row = 0; row < InputRows; row++)
            dense.Slice(row * InputRowLength, InputRowLength).CopyTo(spread.AsSpan(row * InputRowStride));
        return spread;
    }

    /// <summary>The rows of the output without their gaps.</summary>
    public T[] GatherOutput<T>(ReadOnlySpan<T> output)
    {
        T[] dense = new T[OutputRows * OutputRowLength];
        for (int row = 0; row < OutputRows; row++)
            output.Slice(row * OutputRowStride, OutputRowLength).CopyTo(dense.AsSpan(row * OutputRowLength));
        return dense;
    }

    /// <summary>Describes the first gap element of the output that is not the given value; null where there is none.</summary>
    public string? FindTouchedGap<T>(ReadOnlySpan<T> output, T untouched)
        where T : IEqualityOperators<T, T, bool>
    {
        for (int row = 0; row < OutputRows - 1; row++)
        {
            for (int i = row * OutputRowStride + OutputRowLength; i < (row + 1) * OutputRowStride; i++)
            {
                if (output[i] != untouched)
                    return $"element {i} behind row {row} was written";
            }
        }

        return null;
    }

    private int RowLength(TensorShape shape) => Request.Layout == TensorLayout.Nhwc ? shape.Width * shape.Channels : shape.Width;

    private int Rows(TensorShape shape) => shape.Batch * shape.Height * (Request.Layout == TensorLayout.Nhwc ? 1 : shape.Channels);

    private static int Length(int rows, int stride, int length) => rows == 0 ? 0 : (rows - 1) * stride + length;
}
