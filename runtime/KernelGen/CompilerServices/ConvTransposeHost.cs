using System.ComponentModel;
using System.Numerics;
using KernelGen.ConvTransposes;
using KernelGen.Threading;

namespace KernelGen.CompilerServices;

/// <summary>
/// Runs a generated transposed convolution: cuts it into tiles, and has the kernel sum them. Called by generated code only.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ConvTransposeHost
{
    /// <summary>Runs a kernel over checked buffers.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <typeparam name="TKernel">The kernel, a struct, so that the JIT compiles the calls for it alone.</typeparam>
    /// <param name="input">The input.</param>
    /// <param name="weight">The weight, in PyTorch's order.</param>
    /// <param name="bias">One number for each output channel, or empty.</param>
    /// <param name="output">The output.</param>
    /// <param name="shape">The shape that has accepted all buffers.</param>
    public static void Run<T, TKernel>(
        ReadOnlySpan<T> input, ReadOnlySpan<T> weight, ReadOnlySpan<T> bias, Span<T> output, in ConvTransposeShape shape)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TKernel : struct, IConvTransposeKernel<T> =>
        ConvTransposeRunner<T, TKernel>.Run(input, weight, bias, output, in shape);

    /// <summary>
    /// Runs a kernel over checked buffers on several threads: the caller's, and the thread pool's where it has any to spare.
    /// Every thread takes whole rows of tiles, of at least 256 KB of output; the results are the same, bit for bit.
    /// </summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <typeparam name="TKernel">The kernel, a struct, so that the JIT compiles the calls for it alone.</typeparam>
    /// <param name="input">The input.</param>
    /// <param name="weight">The weight, in PyTorch's order.</param>
    /// <param name="bias">One number for each output channel, or empty.</param>
    /// <param name="output">The output.</param>
    /// <param name="shape">The shape that has accepted all buffers.</param>
    /// <param name="threads">
    /// The most threads to use, the caller's among them; never more than the process has processors, which is what 0 stands
    /// for.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is negative.</exception>
    public static void RunParallel<T, TKernel>(
        ReadOnlySpan<T> input, ReadOnlySpan<T> weight, ReadOnlySpan<T> bias, Span<T> output, in ConvTransposeShape shape,
        int threads)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TKernel : struct, IConvTransposeKernel<T>
    {
        ShapeGuard.AtLeast(threads, 0, "threads, or is 0 for all processors,", nameof(threads));
        ConvTransposeRunner<T, TKernel>.Run(input, weight, bias, output, in shape, ParallelCall.ThreadLimit(threads));
    }
}
