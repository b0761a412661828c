using System.Numerics;
using KernelGen.Testing;

namespace KernelGen.Conformance.Tests.ConvTransposes;

/// <summary>One call: a kernel, an input extent, and how rows are padded.</summary>
public sealed record Convolution(ConvRequest Request, int Batch, Size2 InputSize)
{
    /// <summary>Elements between the end of an input row and the start of the next.</summary>
    public int InputGap { get; init; }

    /// <summary>Elements between the end of an output row and the start of the next.</summary>
    public int OutputGap { get; init; }

    public ConvTransposeProblem Problem => Request.ProblemOf(Batch, InputSize);

    public TensorShape InputShape => Problem.InputShape;

    public TensorShape OutputShape => Problem.OutputShape;

    /// <summary>Whether the output of such an input has any rows and columns.</summary>
    public bool HasOutput => OutputShape is { Height: > 0, Width: > 0 };

    public int InputLength => PaddedInput.Length;

    public int OutputLength => PaddedOutput.Length;

    public int InputRowStride => PaddedInput.Stride;

    public int OutputRowStride => PaddedOutput.Stride;

    private PaddedRows PaddedInput => PaddedRows.Of(InputShape, Request.Layout, InputGap);

    private PaddedRows PaddedOutput => PaddedRows.Of(OutputShape, Request.Layout, OutputGap);

    public void RunGenerated<T>(ReadOnlySpan<T> input, ReadOnlySpan<T> weight, ReadOnlySpan<T> bias, Span<T> output)
        where T : unmanaged =>
        ConvLibrary.Get<T>(Request)(
            input, Batch, InputSize.Height, InputSize.Width, InputRowStride, weight, bias, output, OutputRowStride);

    /// <summary>The generated kernel on dense rows.</summary>
    public T[] RunGenerated<T>(ReadOnlySpan<T> dense, ReadOnlySpan<T> weight, ReadOnlySpan<T> bias)
        where T : unmanaged
    {
        T[] output = new T[OutputLength];
        RunGenerated(dense, weight, bias, output);
        return output;
    }

    /// <summary>The general code on dense rows; it has no epilogue.</summary>
    public T[] RunFallback<T>(ReadOnlySpan<T> dense, ReadOnlySpan<T> weight, ReadOnlySpan<T> bias)
        where T : unmanaged
    {
        T[] output = new T[OutputShape.ElementCount];
        Functional.ConvTranspose2d(
            dense, InputShape, weight, Request.OutChannels, Request.KernelSize, bias, Request.Parameters, output, Request.Layout);
        return output;
    }

    /// <summary>The naive chain on dense rows; it has no epilogue.</summary>
    public T[] RunStepwise<T>(ReadOnlySpan<T> dense, ReadOnlySpan<T> weight, ReadOnlySpan<T> bias)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        ReferenceConvTranspose.RunStepwise(Problem, dense, weight, bias, skipsZeros: Request.Weights is not null);

    /// <summary>Dense rows with the gaps of the input between them, which hold the given value.</summary>
    public T[] SpreadInput<T>(ReadOnlySpan<T> dense, T gap) => PaddedInput.Spread(dense, gap);

    /// <summary>The rows of the output without their gaps.</summary>
    public T[] GatherOutput<T>(ReadOnlySpan<T> output) => PaddedOutput.Gather(output);

    /// <summary>Describes the first gap element of the output that is not the given value; null where there is none.</summary>
    public string? FindTouchedGap<T>(ReadOnlySpan<T> output, T untouched) => PaddedOutput.FindTouchedGap(output, untouched);

    public override string ToString() => $"{Request} on {Batch}x{InputSize}";
}
