using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace KernelGen.CompilerServices;

/// <summary>
/// The extents of one call of an upsampling kernel, checked: whatever a kernel reads or writes by raw reference lies
/// within lengths that this type has compared with the buffers. Called by generated code and by the fallback.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UpsampleShape
{
    private UpsampleShape(int planes, int height, int width, int outputHeight, int outputWidth, int channelsPerPixel)
    {
        Planes = planes;
        Height = height;
        Width = width;
        OutputHeight = outputHeight;
        OutputWidth = outputWidth;
        ChannelsPerPixel = channelsPerPixel;
    }

    /// <summary>Independent images: batch times channels when planar, the batch when interleaved.</summary>
    public int Planes { get; }

    /// <summary>Input rows of a plane.</summary>
    public int Height { get; }

    /// <summary>Input pixels of a row.</summary>
    public int Width { get; }

    /// <summary>Output rows of a plane.</summary>
    public int OutputHeight { get; }

    /// <summary>Output pixels of a row.</summary>
    public int OutputWidth { get; }

    /// <summary>
    /// Output rows for each input row, whatever the padding crops: what <see cref="Create"/> was given.
    /// </summary>
    public int RowFactor { get; private init; }

    /// <summary>Elements of a pixel: 1 when planar, the channels when interleaved.</summary>
    public int ChannelsPerPixel { get; }

    /// <summary>Output rows of all planes.</summary>
    public long OutputRows => (long)Planes * OutputHeight;

    /// <summary>Elements from one input row to the next.</summary>
    public int InputRowStride { get; private init; }

    /// <summary>Elements from one output row to the next.</summary>
    public int OutputRowStride { get; private init; }

    /// <summary>The elements that the input must hold at least.</summary>
    public int InputLength { get; private init; }

    /// <summary>The elements that the output must hold at least.</summary>
    public int OutputLength { get; private init; }

    /// <summary>Whether there is nothing to compute: a batch of 0.</summary>
    public bool IsEmpty => Planes == 0;

    /// <summary>Whether rows are long enough for a vector, in the input and in the output.</summary>
    /// <param name="elements">The elements of the vector.</param>
    /// <returns>Whether both have at least so many.</returns>
    public bool HasRowsOf(int elements) => HasRowsOf(elements, elements);

    /// <summary>Whether rows are long enough for what is loaded and stored at once.</summary>
    /// <param name="inputElements">The elements that an input row is to have at least.</param>
    /// <param name="outputElements">The elements that an output row is to have at least.</param>
    /// <returns>Whether they have.</returns>
    public bool HasRowsOf(int inputElements, int outputElements) =>
        (long)Width * ChannelsPerPixel >= inputElements && (long)OutputWidth * ChannelsPerPixel >= outputElements;

    /// <summary>Elements from one input plane to the next.</summary>
    public nint InputPlaneStride => (nint)Height * InputRowStride;

    /// <summary>Elements from one output plane to the next.</summary>
    public nint OutputPlaneStride => (nint)OutputHeight * OutputRowStride;

    /// <summary>Computes the shape of a call.</summary>
    /// <param name="factor">The factors, at least 1.</param>
    /// <param name="channels">The channels, at least 1.</param>
    /// <param name="layout">The layout of both buffers.</param>
    /// <param name="padStart">Output rows and columns cropped at the start.</param>
    /// <param name="padEnd">Output rows and columns cropped at the end; negative where they are added.</param>
    /// <param name="batch">Images, at least 0.</param>
    /// <param name="height">Input rows, at least 1.</param>
    /// <param name="width">Input columns, at least 1.</param>
    /// <param name="inputRowStride">Elements from one input row to the next; the row's own length unless given.</param>
    /// <param name="outputRowStride">Elements from one output row to the next; the row's own length unless given.</param>
    /// <returns>The shape.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An extent or stride is too small.</exception>
    /// <exception cref="ArgumentException">Nothing is left of the output, or a buffer would be too long.</exception>
    public static UpsampleShape Create(
        Size2 factor,
        int channels,
        TensorLayout layout,
        Size2 padStart,
        Size2 padEnd,
        int batch,
        int height,
        int width,
        int? inputRowStride = null,
        int? outputRowStride = null)
    {
        ShapeGuard.AtLeast(Math.Min(factor.Height, factor.Width), 1, "output pixels for each input pixel", nameof(factor));
        ShapeGuard.AtLeast(channels, 1, "channels", nameof(channels));
        ShapeGuard.AtLeast(batch, 0, "images", nameof(batch));
        ShapeGuard.AtLeast(height, 1, "input rows", nameof(height));
        ShapeGuard.AtLeast(width, 1, "input columns", nameof(width));
        int outputHeight = OutputExtent(factor.Height, padStart.Height, padEnd.Height, height, nameof(height));
        int outputWidth = OutputExtent(factor.Width, padStart.Width, padEnd.Width, width, nameof(width));

        bool interleaved = layout == TensorLayout.Nhwc;
        int channelsPerPixel = interleaved ? channels : 1;
        long planes = interleaved ? batch : (long)batch * channels;
        long inputRow = (long)width * channelsPerPixel;
        long outputRow = (long)outputWidth * channelsPerPixel;
        long inputStride = RowStride(inputRowStride, inputRow, "input", nameof(inputRowStride));
        long outputStride = RowStride(outputRowStride, outputRow, "output", nameof(outputRowStride));
        int inputLength = ShapeGuard.BufferLength(planes, height, inputStride, inputRow, "input");
        int outputLength = ShapeGuard.BufferLength(planes, outputHeight, outputStride, outputRow, "output");
        return new UpsampleShape((int)planes, height, width, outputHeight, outputWidth, channelsPerPixel)
        {
            RowFactor = factor.Height,
            InputRowStride = (int)inputStride,
            OutputRowStride = (int)outputStride,
            InputLength = inputLength,
            OutputLength = outputLength,
        };
    }

    /// <summary>Refuses buffers that are too short or overlap.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="input">The input.</param>
    /// <param name="output">The output.</param>
    /// <param name="inputName">The input's name in messages; filled in by the compiler.</param>
    /// <param name="outputName">The output's name in messages; filled in by the compiler.</param>
    /// <exception cref="ArgumentException">A buffer is too short, or the two overlap.</exception>
    public void Check<T>(
        ReadOnlySpan<T> input,
        Span<T> output,
        [CallerArgumentExpression(nameof(input))] string inputName = "",
        [CallerArgumentExpression(nameof(output))] string outputName = "")
    {
        ShapeGuard.LongEnough(input.Length, InputLength, inputName);
        ShapeGuard.LongEnough(output.Length, OutputLength, outputName);
        if (input[..InputLength].Overlaps(output[..OutputLength]))
            ShapeGuard.ThrowOverlap(outputName, inputName);
    }

    private static int OutputExtent(int factor, int padStart, int padEnd, int inputExtent, string name)
    {
        var axis = new TransposedAxis(BilinearFiller.KernelSize(factor), factor, padStart, padEnd, dilation: 1);
        long extent = axis.OutputExtent(inputExtent);
        if (extent < 1)
            ShapeGuard.ThrowNothingLeft(name, inputExtent, extent);
        if (extent > int.MaxValue)
            ShapeGuard.ThrowTooLong("output", extent);
        return (int)extent;
    }

    private static long RowStride(int? given, long rowLength, string buffer, string name)
    {
        if (given is { } stride && stride < rowLength)
            ShapeGuard.ThrowRowStride(buffer, stride, rowLength, name);
        return given ?? rowLength;
    }
}
