// Compiled into the runtime and into the generator: netstandard2.0 C#, no dependency.
namespace KernelGen;

/// <summary>
/// One axis of a transposed convolution in its internal form: what lies outside the output is cropped by a pad at the
/// start and another at the end, which also covers <c>output_padding</c> (it makes the end pad smaller, even negative).
/// </summary>
internal readonly struct TransposedAxis
{
    public TransposedAxis(int kernelSize, int stride, int padStart, int padEnd, int dilation)
    {
        KernelSize = kernelSize;
        Stride = stride;
        PadStart = padStart;
        PadEnd = padEnd;
        Dilation = dilation;
    }

    public int KernelSize { get; }

    public int Stride { get; }

    /// <summary>Outputs cropped at the start.</summary>
    public int PadStart { get; }

    /// <summary>Outputs cropped at the end; negative where outputs are added.</summary>
    public int PadEnd { get; }

    public int Dilation { get; }

    /// <summary>(H - 1)·s - padStart - padEnd + d·(k - 1) + 1; below 1 where nothing is left.</summary>
    public long OutputExtent(long inputExtent) =>
        (inputExtent - 1) * Stride - PadStart - PadEnd + (long)Dilation * (KernelSize - 1) + 1;

    /// <summary>The phase of an output index: its taps are the k with k·dilation congruent to it modulo the stride.</summary>
    public int Phase(long outputIndex) => (int)((outputIndex + PadStart) % Stride);

    /// <summary>The phase that tap k belongs to.</summary>
    public int PhaseOfTap(int k) => (int)((long)k * Dilation % Stride);

    /// <summary>Whether tap k belongs to a phase.</summary>
    public bool IsTapOf(int phase, int k) => PhaseOfTap(k) == phase;

    /// <summary>
    /// The input index that tap k of an output reads; the tap must belong to the output's phase, and the index may lie
    /// outside the input.
    /// </summary>
    public long InputIndex(long outputIndex, int k) => (outputIndex + PadStart - (long)k * Dilation) / Stride;
}
