using System.Runtime.CompilerServices;
using KernelGen.CompilerServices;

namespace KernelGen.Runtime.Tests.Threading;

/// <summary>
/// Adds to the first element of each output row what the first element of its input row holds, by way of the scratch:
/// a row that is computed twice, or with another thread's scratch, has another sum.
/// </summary>
internal readonly struct RowKernel : IUpsampleKernel<int>
{
    public static void Run(
        ref readonly int input, ref int output, ref int scratch, in UpsampleShape shape, long firstRow, long endRow)
    {
        for (long row = firstRow; row < endRow; row++)
        {
            long plane = row / shape.OutputHeight;
            long inputRow = plane * shape.Height + row % shape.OutputHeight / shape.RowFactor;
            ref int inputElement = ref Unsafe.Add(ref Unsafe.AsRef(in input), (nint)inputRow * shape.InputRowStride);
            Span(ref scratch).Fill(inputElement);
            ref int outputElement = ref Unsafe.Add(ref output, (nint)row * shape.OutputRowStride);
            outputElement += Span(ref scratch)[^1];
        }
    }

    private static Span<int> Span(ref int scratch) =>
        System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref scratch, KernelHost.ScratchBytes / sizeof(int));
}
