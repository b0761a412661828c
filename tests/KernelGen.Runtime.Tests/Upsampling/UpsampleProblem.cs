using KernelGen.Testing;
using Xunit;

namespace KernelGen.Runtime.Tests.Upsampling;

/// <summary>A bilinear upsampling without its data, and how its rows are padded.</summary>
public sealed record UpsampleProblem(TensorShape Shape, BilinearUpsampleParameters Parameters)
{
    public TensorLayout Layout { get; init; }

    /// <summary>Elements between the end of an input row and the start of the next.</summary>
    public int InputGap { get; init; }

    /// <summary>Elements between the end of an output row and the start of the next.</summary>
    public int OutputGap { get; init; }

    public int InputCount => checked((int)Shape.ElementCount);

    public TensorShape OutputShape => ReferenceBilinear.OutputShape(Shape, Parameters);

    private PaddedRows InputRows => PaddedRows.Of(Shape, Layout, InputGap);

    private PaddedRows OutputRows => PaddedRows.Of(OutputShape, Layout, OutputGap);

    /// <summary>Runs the function on dense data, spread over padded rows; what lies between rows holds a poison.</summary>
    public T[] Run<T>(ReadOnlySpan<T> dense, T poison)
        where T : unmanaged
    {
        T[] output = new T[OutputRows.Length];
        output.AsSpan().Fill(poison);
        Run<T>(InputRows.Spread(dense, poison), output);
        Assert.Null(OutputRows.FindTouchedGap<T>(output, poison));
        return OutputRows.Gather<T>(output);
    }

    /// <summary>The same between inaccessible pages.</summary>
    public T[] RunGuarded<T>(ReadOnlySpan<T> dense, T poison, GuardPlacement placement)
        where T : unmanaged
    {
        using GuardedBuffer<T> input = new(InputRows.Spread(dense, poison), placement);
        using GuardedBuffer<T> output = new(OutputRows.Length, placement);
        output.Span.Fill(poison);
        Run<T>(input.Span, output.Span);
        Assert.True(output.SurroundingsIntact);
        Assert.Null(OutputRows.FindTouchedGap<T>(output.Span, poison));
        return OutputRows.Gather<T>(output.Span);
    }

    private void Run<T>(ReadOnlySpan<T> input, Span<T> output)
        where T : unmanaged =>
        Functional.BilinearUpsample(
            input, Shape, Parameters, output, Layout, InputRows.Stride, OutputRows.Stride);
}
