using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace KernelGen.CompilerServices;

/// <summary>
/// Gives a generated kernel what its own project may not be able to: pinned buffers and uninitialised scratch on the
/// stack, both of which would need <c>AllowUnsafeBlocks</c>. Called by generated code only.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class KernelHost
{
    /// <summary>
    /// The scratch of a kernel in bytes: a few row blocks that stay in a 32 KB first-level cache beside the output's
    /// lines, and far from the smallest default stacks (128 KB).
    /// </summary>
    public const int ScratchBytes = 24 * 1024;

    /// <summary>The alignment of the scratch: a cache line, and the widest vector.</summary>
    public const int ScratchAlignment = 64;

    /// <summary>Runs a kernel over checked buffers.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <typeparam name="TKernel">The kernel, a struct, so that the JIT compiles the call for it alone.</typeparam>
    /// <param name="input">The input; at least <see cref="UpsampleShape.InputLength"/> elements.</param>
    /// <param name="output">The output; at least <see cref="UpsampleShape.OutputLength"/> elements.</param>
    /// <param name="shape">The shape that <see cref="UpsampleShape.Check"/> has accepted.</param>
    [SkipLocalsInit]
    public static unsafe void Run<T, TKernel>(ReadOnlySpan<T> input, Span<T> output, in UpsampleShape shape)
        where T : unmanaged
        where TKernel : struct, IUpsampleKernel<T>
    {
        byte* memory = stackalloc byte[ScratchBytes + ScratchAlignment];
        byte* scratch = (byte*)(((nuint)memory + (ScratchAlignment - 1)) & ~(nuint)(ScratchAlignment - 1));
        fixed (T* pinnedInput = input)
        fixed (T* pinnedOutput = output)
            TKernel.Run(in *pinnedInput, ref *pinnedOutput, ref *(T*)scratch, in shape, 0, shape.OutputRows);
    }
}
