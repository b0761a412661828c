using System.Collections.Immutable;
using KernelGen.Generator.Lowering;

namespace KernelGen.Generator.Planning;

/// <summary>
/// One step along a row: a few windows are loaded from the staged row, each output vector takes its taps from them.
/// The same description serves every width; with one lane it is scalar code.
/// </summary>
/// <param name="Lanes">Elements of a vector.</param>
/// <param name="PixelsPerStep">Input pixels that a step advances.</param>
/// <param name="OutputsPerStep">Output elements that a step advances.</param>
/// <param name="Reach">Output elements that a step may write; what lies beyond its own is overwritten by the next.</param>
/// <param name="LoopsOverChannels">
/// Whether a step is one pixel whose channels are gone through by vectors, the last of which may overlap.
/// </param>
/// <param name="Windows">Loads from the staged row.</param>
/// <param name="Vectors">The output vectors, in the order of their stores.</param>
/// <param name="Reason">Why this form.</param>
internal sealed record ExpandPlan(
    int Lanes,
    int PixelsPerStep,
    int OutputsPerStep,
    int Reach,
    bool LoopsOverChannels,
    ImmutableArray<Window> Windows,
    ImmutableArray<OutputVector> Vectors,
    string Reason);

/// <summary>A load of one vector from the staged row.</summary>
/// <param name="Offset">Elements from the step's first.</param>
internal sealed record Window(int Offset);

/// <summary>The lanes of a window that a vector of taps takes; no lanes stands for the window as it is.</summary>
internal sealed record TapVector(int Window, ImmutableArray<int> Lanes)
{
    public bool IsWholeWindow => Lanes.IsEmpty;
}

/// <summary>One vector of outputs: nearer + distance·(farther - nearer), or a copy of nearer.</summary>
/// <param name="Offset">Elements from the step's first output.</param>
/// <param name="Nearer">The nearer taps.</param>
/// <param name="Farther">The farther taps; null where every lane is a copy.</param>
/// <param name="Distances">Per lane; a single one where all are equal.</param>
/// <param name="Copies">The lanes that are copies; empty where none is.</param>
/// <param name="Phases">The column phase of each pixel that begins in the vector, or goes on in it.</param>
internal sealed record OutputVector(
    int Offset,
    TapVector Nearer,
    TapVector? Farther,
    ImmutableArray<Rational> Distances,
    ImmutableArray<bool> Copies,
    ImmutableArray<int> Phases);
