using System.ComponentModel;
using KernelGen.Threading;

namespace KernelGen.CompilerServices;

/// <summary>
/// Gives a generated kernel what its own project may not be able to: pinned buffers, which would need
/// <c>AllowUnsafeBlocks</c>, and threads. Called by generated code only.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class KernelHost
{
    /// <summary>Runs a kernel over checked buffers.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <typeparam name="TKernel">The kernel, a struct, so that the JIT compiles the call for it alone.</typeparam>
    /// <param name="input">The input; at least <see cref="UpsampleShape.InputLength"/> elements.</param>
    /// <param name="output">The output; at least <see cref="UpsampleShape.OutputLength"/> elements.</param>
    /// <param name="shape">The shape that <see cref="UpsampleShape.Check"/> has accepted.</param>
    public static unsafe void Run<T, TKernel>(ReadOnlySpan<T> input, Span<T> output, in UpsampleShape shape)
        where T : unmanaged
        where TKernel : struct, IUpsampleKernel<T>
    {
        fixed (T* pinnedInput = input)
        fixed (T* pinnedOutput = output)
            TKernel.Run(in *pinnedInput, ref *pinnedOutput, in shape, 0, shape.OutputRows);
    }

    /// <summary>
    /// Runs a kernel over checked buffers on several threads: the caller's, and the thread pool's where it has any to
    /// spare. Every thread takes whole bands of output rows of at least 256 KB; less than two bands run like
    /// <see cref="Run"/>. Each row comes from one call of the kernel, so the results are the same, bit for bit.
    /// </summary>
    /// <remarks>
    /// Returns once no other thread uses the buffers, also where a kernel throws: then the first exception is thrown
    /// again, and part of the output has not been written. Allocates nothing but one small object for each call that runs at
    /// the same time, which later calls use again; what the thread pool allocates for a thread that it adds is its own.
    /// </remarks>
    /// <typeparam name="T">The element type.</typeparam>
    /// <typeparam name="TKernel">The kernel, a struct, so that the JIT compiles the call for it alone.</typeparam>
    /// <param name="input">The input; at least <see cref="UpsampleShape.InputLength"/> elements.</param>
    /// <param name="output">The output; at least <see cref="UpsampleShape.OutputLength"/> elements.</param>
    /// <param name="shape">The shape that <see cref="UpsampleShape.Check"/> has accepted.</param>
    /// <param name="threads">
    /// The most threads to use, the caller's among them; never more than the process has processors, which is what 0
    /// stands for.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is negative.</exception>
    public static unsafe void RunParallel<T, TKernel>(
        ReadOnlySpan<T> input, Span<T> output, in UpsampleShape shape, int threads)
        where T : unmanaged
        where TKernel : struct, IUpsampleKernel<T>
    {
        ShapeGuard.AtLeast(threads, 0, "threads, or is 0 for all processors,", nameof(threads));
        if (threads == 1 || (long)shape.OutputLength * sizeof(T) < 2 * RowBands.MinimumBytes)
            Run<T, TKernel>(input, output, in shape);
        else
            ParallelKernel<T, TKernel>.Run(input, output, in shape, ParallelCall.ThreadLimit(threads));
    }
}
