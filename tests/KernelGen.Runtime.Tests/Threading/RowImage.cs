using KernelGen.CompilerServices;
using KernelGen.Threading;
using Xunit;

namespace KernelGen.Runtime.Tests.Threading;

/// <summary>Buffers for <see cref="RowKernel"/>, whose rows are so long that few make a band.</summary>
internal sealed class RowImage
{
    public const int Factor = 2;

    /// <summary>Output rows of this many elements: 4 make a band.</summary>
    private const int RowLength = RowBands.MinimumBytes / sizeof(int) / 4;

    private readonly int[] _input;
    private readonly int[] _output;
    private int _calls;

    public RowImage(int planes, int height)
    {
        Shape = Create(planes, height);
        _input = new int[Shape.InputLength];
        _output = new int[Shape.OutputLength];
        for (int row = 0; row < planes * height; row++)
            _input[row * Shape.InputRowStride] = row + 1;
    }

    public UpsampleShape Shape { get; }

    public ReadOnlySpan<int> Input => _input;

    public Span<int> Output => _output;

    public static UpsampleShape Create(int planes, int height) => UpsampleShape.Create(
        Factor, planes, TensorLayout.Nchw, padStart: Factor / 2, padEnd: Factor / 2, batch: 1, height,
        width: RowLength / Factor, inputRowStride: RowLength / Factor);

    /// <summary>Runs a kernel on so many threads, however many processors there are.</summary>
    public void Run<TKernel>(int threads)
        where TKernel : struct, IUpsampleKernel<int>
    {
        _calls++;
        ParallelKernel<int, TKernel>.Run(Input, Output, Shape, threads);
    }

    /// <summary>Runs a kernel as generated code does.</summary>
    public void RunParallel<TKernel>(int threads)
        where TKernel : struct, IUpsampleKernel<int>
    {
        _calls++;
        KernelHost.RunParallel<int, TKernel>(Input, Output, Shape, threads);
    }

    /// <summary>Asserts that every call so far has computed each row once, and that nothing has since.</summary>
    public void AssertComputed()
    {
        for (int row = 0; row < Shape.OutputRows; row++)
            Assert.Equal(_calls * (row / Factor + 1), _output[row * Shape.OutputRowStride]);
    }
}
