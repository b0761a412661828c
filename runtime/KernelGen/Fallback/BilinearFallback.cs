using System.Runtime.CompilerServices;
using KernelGen.CompilerServices;

namespace KernelGen;

/// <summary>
/// Bilinear upsampling for factors known at run time: scalar code, output pixel by output pixel, with the arithmetic
/// and the order of axes that generated kernels have.
/// </summary>
internal static class BilinearFallback<TElement, TValue, TArithmetic>
    where TElement : unmanaged
    where TValue : unmanaged
    where TArithmetic : struct, IBilinearArithmetic<TElement, TValue>
{
    /// <summary>Everything that stays the same for a whole call.</summary>
    private readonly ref struct Kernel
    {
        public required TArithmetic Arithmetic { get; init; }

        public required ReadOnlySpan<LerpTap<TValue>> Rows { get; init; }

        public required ReadOnlySpan<LerpTap<TValue>> Columns { get; init; }

        public required Size2 PadStart { get; init; }

        public required bool Replicates { get; init; }
    }

    /// <summary>The two input rows of an output row; no elements where a row lies outside a zero border.</summary>
    private readonly ref struct RowPair
    {
        public required ReadOnlySpan<TElement> Nearer { get; init; }

        public required ReadOnlySpan<TElement> Farther { get; init; }

        public required LerpTap<TValue> Tap { get; init; }
    }

    public static void Run(
        TArithmetic arithmetic,
        ReadOnlySpan<TElement> input,
        Span<TElement> output,
        in UpsampleShape shape,
        in BilinearUpsampleParameters parameters)
    {
        Span<LerpTap<TValue>> rows = stackalloc LerpTap<TValue>[parameters.Factor.Height];
        Span<LerpTap<TValue>> columns = stackalloc LerpTap<TValue>[parameters.Factor.Width];
        FillTaps(arithmetic, rows);
        FillTaps(arithmetic, columns);
        var kernel = new Kernel
        {
            Arithmetic = arithmetic,
            Rows = rows,
            Columns = columns,
            PadStart = parameters.PadStart(),
            Replicates = parameters.Border == BorderMode.Replicate,
        };
        int outputRowLength = shape.OutputWidth * shape.ChannelsPerPixel;
        for (int plane = 0; plane < shape.Planes; plane++)
        {
            ReadOnlySpan<TElement> inputPlane = input[(int)(plane * shape.InputPlaneStride)..];
            Span<TElement> outputPlane = output[(int)(plane * shape.OutputPlaneStride)..];
            for (int row = 0; row < shape.OutputHeight; row++)
                RunRow(in kernel, in shape, inputPlane, row, outputPlane.Slice(row * shape.OutputRowStride, outputRowLength));
        }
    }

    private static void FillTaps(TArithmetic arithmetic, Span<LerpTap<TValue>> taps)
    {
        for (int phase = 0; phase < taps.Length; phase++)
            taps[phase] = LerpTap<TValue>.Create<TElement, TArithmetic>(arithmetic, taps.Length, phase);
    }

    private static void RunRow(
        in Kernel kernel, in UpsampleShape shape, ReadOnlySpan<TElement> input, int row, Span<TElement> output)
    {
        (long at, long phase) = Math.DivRem((long)row + kernel.PadStart.Height, kernel.Rows.Length);
        LerpTap<TValue> tap = kernel.Rows[(int)phase];
        var rows = new RowPair
        {
            Nearer = InputRow(in kernel, in shape, input, at + tap.Nearer),
            Farther = InputRow(in kernel, in shape, input, at + tap.Farther),
            Tap = tap,
        };
        TArithmetic arithmetic = kernel.Arithmetic;
        int channels = shape.ChannelsPerPixel;
        (int pixel, int columnPhase) = Math.DivRem(kernel.PadStart.Width, kernel.Columns.Length);
        for (int start = 0; start < output.Length; start += channels)
        {
            LerpTap<TValue> column = kernel.Columns[columnPhase];
            int nearer = ElementOf(in kernel, in shape, pixel + column.Nearer);
            int farther = ElementOf(in kernel, in shape, pixel + column.Farther);
            Span<TElement> outputPixel = output.Slice(start, channels);
            for (int channel = 0; channel < outputPixel.Length; channel++)
                outputPixel[channel] = Interpolate(arithmetic, in rows, column, nearer + channel, farther + channel);
            if (++columnPhase == kernel.Columns.Length)
            {
                columnPhase = 0;
                pixel++;
            }
        }
    }

    private static ReadOnlySpan<TElement> InputRow(
        in Kernel kernel, in UpsampleShape shape, ReadOnlySpan<TElement> input, long row)
    {
        if (kernel.Replicates)
            row = Math.Clamp(row, 0, shape.Height - 1);
        return row < 0 || row >= shape.Height
            ? default
            : input.Slice((int)row * shape.InputRowStride, shape.Width * shape.ChannelsPerPixel);
    }

    // The first element of a pixel; beyond every row, by so much that no channel leads back, where it is outside.
    private static int ElementOf(in Kernel kernel, in UpsampleShape shape, int pixel)
    {
        if (kernel.Replicates)
            pixel = Math.Clamp(pixel, 0, shape.Width - 1);
        return pixel < 0 || pixel >= shape.Width ? shape.Width * shape.ChannelsPerPixel : pixel * shape.ChannelsPerPixel;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TElement Interpolate(
        TArithmetic arithmetic, in RowPair rows, LerpTap<TValue> column, int nearer, int farther)
    {
        TValue inNearer = Expand(arithmetic, rows.Nearer, column, nearer, farther);
        return arithmetic.Store(rows.Tap.IsCopy
            ? arithmetic.Copy(inNearer, rows.Tap)
            : arithmetic.Lerp(inNearer, Expand(arithmetic, rows.Farther, column, nearer, farther), rows.Tap));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TValue Expand(
        TArithmetic arithmetic, ReadOnlySpan<TElement> row, LerpTap<TValue> column, int nearer, int farther)
    {
        TValue from = At(arithmetic, row, nearer);
        return column.IsCopy
            ? arithmetic.Copy(from, column)
            : arithmetic.Lerp(from, At(arithmetic, row, farther), column);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TValue At(TArithmetic arithmetic, ReadOnlySpan<TElement> row, int element) =>
        (uint)element < (uint)row.Length ? arithmetic.Load(row[element]) : default;
}
