using System.Collections.Immutable;
using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;

namespace KernelGen.Generator.Planning;

/// <summary>How a kernel goes through the image.</summary>
internal enum Strategy
{
    /// <summary>
    /// Columns are cut into strips of a few vectors. Each goes down the image: an input row is interpolated along the
    /// row, kept in registers, and blended with the next one into the output rows between them.
    /// </summary>
    Strips,

    /// <summary>The general implementation of the runtime.</summary>
    Fallback,
}

/// <summary>
/// Every decision about speed, each with its reason as text, which the emitter prints as the comment.
/// </summary>
/// <param name="Spec">What was asked for.</param>
/// <param name="Phases">The mathematics.</param>
/// <param name="Strategy">How the kernel goes through the image.</param>
/// <param name="Reason">Why.</param>
/// <param name="Columns">What each column of the output takes from a row.</param>
/// <param name="Band">How many input rows a strip goes down before its neighbour does.</param>
/// <param name="UnrollsRows">Whether the output rows between two input rows are written out.</param>
/// <param name="Paths">One for each vector width that has its own, the widest first.</param>
internal sealed record KernelPlan(
    KernelSpec Spec,
    PhaseTable Phases,
    Strategy Strategy,
    string Reason,
    ColumnTable Columns,
    BandPlan Band,
    bool UnrollsRows,
    ImmutableArray<PathPlan> Paths)
{
    /// <summary>The arithmetic of whole numbers; null for other elements.</summary>
    public IntegerPlan? Integers { get; init; }

    /// <summary>The tables of pairs of taps of whole numbers; null for other elements.</summary>
    public PairTable? Pairs => Integers is null ? null : new PairTable(Columns, Integers, Paths);

    /// <summary>Whether a row is interpolated along itself, rather than copied.</summary>
    public bool InterpolatesColumns => Phases.Columns.Factor > 1;

    /// <summary>Whether two input rows are blended.</summary>
    public bool BlendsRows => Phases.Rows.Factor > 1;

    /// <summary>Lanes of the widest vector that takes its taps by lanes; 0 where none does.</summary>
    public int TableLanes => Paths
        .Where(path => path.Form == ColumnForm.Lanes)
        .Select(path => path.Lanes)
        .DefaultIfEmpty(0)
        .Max();
}

/// <summary>The height of a band in input rows.</summary>
internal sealed record BandPlan(int InputRows, int StreamedInputRows, string Reason);

/// <summary>How a vector of columns takes its taps from a row.</summary>
internal enum ColumnForm
{
    /// <summary>Columns are copied: a vector is a load.</summary>
    Copies,

    /// <summary>One output element in each lane, whose taps are shuffled out of a window of the row.</summary>
    Lanes,

    /// <summary>
    /// One output element in each lane; each block of 128 bits has a window of its own, out of which taps are shuffled.
    /// </summary>
    Blocks,

    /// <summary>The channels of one output pixel: each tap is a load, since a pixel's channels lie side by side.</summary>
    Channels,
}

/// <summary>One instruction set's way through the kernel.</summary>
/// <param name="Width">The vectors that have to be there.</param>
/// <param name="Lanes">Elements of the vectors that are used, which may be narrower; 1 for scalar code.</param>
/// <param name="Form">How a vector takes its taps.</param>
/// <param name="Windows">Loads that a lane vector's taps are shuffled out of.</param>
/// <param name="StripVectors">Vectors side by side in a wide strip; 1 where there is none.</param>
/// <param name="Reason">Why this form.</param>
internal sealed record PathPlan(
    VectorWidth Width, int Lanes, ColumnForm Form, int Windows, int StripVectors, string Reason)
{
    /// <summary>Whether strips begin at a pixel rather than anywhere.</summary>
    public bool GoesByPixel { get; init; }

    /// <summary>Elements that an input row must have for the loads of this path.</summary>
    public int InputElements { get; init; } = Lanes;

    /// <summary>Vectors of pairs of taps for each vector of the output: whole numbers are widened as they are weighted.</summary>
    public int TapVectors { get; init; } = 1;

    /// <summary>Vectors of sums for each vector of the output.</summary>
    public int SumVectors { get; init; } = 1;
}

internal enum VectorWidth
{
    Scalar = 0,
    Vector128 = 128,
    Vector256 = 256,
    Vector512 = 512,
}
