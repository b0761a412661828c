using System.Numerics;
using System.Runtime.CompilerServices;
using KernelGen.CompilerServices;

namespace KernelGen;

/// <summary>
/// Bilinear upsampling for factors known at run time: scalar code, output pixel by output pixel, with the arithmetic
/// and the order of axes that generated kernels have.
/// </summary>
internal static class BilinearFallback<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Everything that stays the same for a whole call.</summary>
    private readonly ref struct Kernel
    {
        public required ReadOnlySpan<LerpTap<T>> Rows { get; init; }

        public required ReadOnlySpan<LerpTap<T>> Columns { get; init; }

        public required Size2 PadStart { get; init; }

        public required bool Replicates { get; init; }
    }

    /// <summary>The two input rows of an output row; no elements where a row lies outside a zero border.</summary>
    private readonly ref struct RowPair
    {
        public required ReadOnlySpan<T> Nearer { get; init; }

        public required ReadOnlySpan<T> Farther { get; init; }

        public required LerpTap<T> Tap { get; init; }
    }

    public static void Run(
        ReadOnlySpan<T> input, Span<T> output, in UpsampleShape shape, in BilinearUpsampleParameters parameters, Size2 padStart)
    {
        Span<LerpTap<T>> rows = stackalloc LerpTap<T>[parameters.Factor.Height];
        Span<LerpTap<T>> columns = stackalloc LerpTap<T>[parameters.Factor.Width];
        for (int phase = 0; phase < rows.Length; phase++)
            rows[phase] = LerpTap<T>.Create(rows.Length, phase);
        for (int phase = 0; phase < columns.Length; phase++)
            columns[phase] = LerpTap<T>.Create(columns.Length, phase);

        var kernel = new Kernel
        {
            Rows = rows,
            Columns = columns,
            PadStart = padStart,
            Replicates = parameters.Border == BorderMode.Replicate,
        };
        int outputRowLength = shape.OutputWidth * shape.ChannelsPerPixel;
        for (int plane = 0; plane < shape.Planes; plane++)
        {
            ReadOnlySpan<T> inputPlane = input[(int)(plane * shape.InputPlaneStride)..];
            Span<T> outputPlane = output[(int)(plane * shape.OutputPlaneStride)..];
            for (int row = 0; row < shape.OutputHeight; row++)
                RunRow(in kernel, in shape, inputPlane, row, outputPlane.Slice(row * shape.OutputRowStride, outputRowLength));
        }
    }

    private static void RunRow(in Kernel kernel, in UpsampleShape shape, ReadOnlySpan<T> input, int row, Span<T> output)
    {
        (long at, long phase) = Math.DivRem((long)row + kernel.PadStart.Height, kernel.Rows.Length);
        LerpTap<T> tap = kernel.Rows[(int)phase];
        var rows = new RowPair
        {
            Nearer = InputRow(in kernel, in shape, input, at + tap.Nearer),
            Farther = InputRow(in kernel, in shape, input, at + tap.Farther),
            Tap = tap,
        };
        int channels = shape.ChannelsPerPixel;
        (int pixel, int columnPhase) = Math.DivRem(kernel.PadStart.Width, kernel.Columns.Length);
        for (int start = 0; start < output.Length; start += channels)
        {
            LerpTap<T> column = kernel.Columns[columnPhase];
            int nearer = ElementOf(in kernel, in shape, pixel + column.Nearer);
            int farther = ElementOf(in kernel, in shape, pixel + column.Farther);
            Span<T> outputPixel = output.Slice(start, channels);
            for (int channel = 0; channel < outputPixel.Length; channel++)
                outputPixel[channel] = Interpolate(in rows, column, nearer + channel, farther + channel);
            if (++columnPhase == kernel.Columns.Length)
            {
                columnPhase = 0;
                pixel++;
            }
        }
    }

    private static ReadOnlySpan<T> InputRow(in Kernel kernel, in UpsampleShape shape, ReadOnlySpan<T> input, long row)
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
    private static T Interpolate(in RowPair rows, LerpTap<T> column, int nearer, int farther)
    {
        T inNearer = Expand(rows.Nearer, column, nearer, farther);
        return rows.Tap.IsCopy ? inNearer : Lerp(inNearer, Expand(rows.Farther, column, nearer, farther), rows.Tap.Distance);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Expand(ReadOnlySpan<T> row, LerpTap<T> column, int nearer, int farther)
    {
        T from = At(row, nearer);
        return column.IsCopy ? from : Lerp(from, At(row, farther), column.Distance);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T At(ReadOnlySpan<T> row, int element) => (uint)element < (uint)row.Length ? row[element] : T.Zero;

    // Three roundings, never fused: the same bits as every vector path.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Lerp(T nearer, T farther, T distance) => nearer + distance * (farther - nearer);
}
