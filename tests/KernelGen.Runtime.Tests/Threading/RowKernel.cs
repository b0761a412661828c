using System.Runtime.CompilerServices;
using KernelGen.CompilerServices;

namespace KernelGen.Runtime.Tests.Threading;

/// <summary>
/// Adds to the first element of each output row what the first element of its input row holds:
/// a row that is computed twice has another sum.
/// </summary>
internal readonly struct RowKernel : IUpsampleKernel<int>
{
    public static void Run(
        ref readonly int input, ref int output, in UpsampleShape shape, long firstRow, long endRow)
    {
        for (long row = firstRow; row < endRow; row++)
        {
            long plane = row / shape.OutputHeight;
            long inputRow = plane * shape.Height + row % shape.OutputHeight / shape.RowFactor;
            ref int inputElement = ref Unsafe.Add(ref Unsafe.AsRef(in input), (nint)inputRow * shape.InputRowStride);
            ref int outputElement = ref Unsafe.Add(ref output, (nint)row * shape.OutputRowStride);
            outputElement += inputElement;
        }
    }
}
