// Compiled into the runtime and into the generator: netstandard2.0 C#, no dependency.
namespace KernelGen;

/// <summary>The memory that a transposed convolution works in, on the stack of each thread that runs it.</summary>
internal static class ScratchLimits
{
    /// <summary>Inputs of a tile: they come from the second-level cache, a load for several multiplications.</summary>
    public const int InputBytes = 68 * 1024;

    /// <summary>Sums of a tile, while input channels go by.</summary>
    public const int SumBytes = 128 * 1024;

    /// <summary>One row of one channel, where channels are interleaved.</summary>
    public const int LineBytes = 8 * 1024;

    /// <summary>Room to align each part to a cache line.</summary>
    public const int AlignmentBytes = 3 * 64;

    public const int TotalBytes = InputBytes + SumBytes + LineBytes + AlignmentBytes;
}
