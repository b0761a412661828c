using System.ComponentModel;

namespace KernelGen.CompilerServices;

/// <summary>
/// The inner loops of a transposed convolution on one instruction set: what is done with a tile of the input once it lies
/// in the first caches. Called by generated code only.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IConvTransposeKernel<T>
    where T : unmanaged
{
    /// <summary>Elements of a vector.</summary>
    static abstract int Lanes { get; }

    /// <summary>Output channels that are summed side by side; tiles hold a multiple of it where they can.</summary>
    static abstract int BlockChannels { get; }

    /// <summary>Vectors of positions that are summed side by side; tiles hold a multiple of it where they can.</summary>
    static abstract int BlockVectors { get; }

    /// <summary>
    /// Whether a block is all column phases, which share what they read; then a block's inputs are those of the leftmost tap
    /// of any phase.
    /// </summary>
    static abstract bool MergesColumnPhases { get; }

    /// <summary>Whether a block must have all input and output channels of a group.</summary>
    static abstract bool TakesAllChannels { get; }

    /// <summary>Whether <see cref="Accumulate"/> needs room for as much as it reads.</summary>
    static abstract bool TakesScratch { get; }

    /// <summary>Whether <see cref="Finish"/> changes anything.</summary>
    static abstract bool HasEpilogue { get; }

    /// <summary>
    /// Adds the taps of one phase, for some input and output channels, to the sums of a tile: for each output in the order
    /// input channel, kernel row, kernel column.
    /// </summary>
    /// <param name="block">The tile, the weights and the sums.</param>
    static abstract void Accumulate(in ConvTransposeBlock<T> block);

    /// <summary>Applies the epilogue to sums that are complete.</summary>
    /// <param name="sums">The first sum; there are at least <paramref name="length"/>, a multiple of the lanes.</param>
    /// <param name="length">How many sums.</param>
    static abstract void Finish(ref T sums, nint length);
}
