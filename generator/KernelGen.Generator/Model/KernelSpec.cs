namespace KernelGen.Generator.Model;

/// <summary>
/// A bilinear upsampling as it was asked for, normalised: two attributes that mean the same kernel give equal specs. The only thing that
/// the incremental cache holds, hence no symbol, syntax or location, and nothing derived.
/// </summary>
internal sealed record KernelSpec(
    MethodSpec Method,
    ElementType Element,
    AxisSpec Rows,
    AxisSpec Columns,
    int Channels,
    Layout Layout,
    Border Border) : IKernelSpec
{
    /// <summary>Input rows; null where the call gives them.</summary>
    public int? Height { get; init; }

    /// <summary>Input columns; null where the call gives them.</summary>
    public int? Width { get; init; }

    /// <summary>The most threads that a call runs on: 1 is the caller's alone, 0 as many as there are processors.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Whether the output is written past the caches.</summary>
    public Stores Stores { get; init; }

    /// <summary>Elements of a pixel as they lie in a row: 1 when planar.</summary>
    public int ChannelsPerPixel => Layout == Layout.Interleaved ? Channels : 1;
}

/// <summary>One axis of a bilinear kernel: factor, and the outputs cropped (or, below 0, added) at both ends.</summary>
internal sealed record AxisSpec(int Factor, int PadStart, int PadEnd)
{
    public int KernelSize => BilinearFiller.KernelSize(Factor);

    /// <summary>The pads that make the output f times the input.</summary>
    public static AxisSpec Canonical(int factor)
    {
        int start = BilinearFiller.CanonicalPadding(factor);
        return new AxisSpec(factor, start, BilinearFiller.KernelSize(factor) - factor - start);
    }

    public TransposedAxis ToTransposedAxis() => new(KernelSize, Factor, PadStart, PadEnd, dilation: 1);
}

internal enum ElementType
{
    Float32,
    Float64,
    Float16,
    UInt8,
    UInt16,
}

internal enum Layout
{
    Planar,
    Interleaved,
}

internal enum Border
{
    Replicate,
    Zero,
}

internal enum Stores
{
    /// <summary>Past the caches where the output is far larger than they are.</summary>
    Auto,

    /// <summary>Never past the caches.</summary>
    Temporal,

    /// <summary>Past the caches wherever the processor and the alignment allow it.</summary>
    Streaming,
}
