using System.Collections.Immutable;
using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;

namespace KernelGen.Generator.Planning;

/// <summary>How a kernel goes through the image.</summary>
internal enum Strategy
{
    /// <summary>Two staged rows are blended in registers and expanded into the output at once.</summary>
    BlendThenExpand,

    /// <summary>A staged row is expanded once into scratch; output rows are blends of two expanded rows.</summary>
    ExpandThenBlend,

    /// <summary>Only columns are interpolated: a staged row is expanded into the output.</summary>
    ExpandOnly,

    /// <summary>Only rows are interpolated: output rows are blends of two staged rows.</summary>
    BlendOnly,

    /// <summary>The general implementation of the runtime.</summary>
    Fallback,
}

/// <summary>
/// Every decision about speed, each with its reason as text, which the emitter prints as the comment.
/// </summary>
internal sealed record KernelPlan(
    KernelSpec Spec,
    PhaseTable Phases,
    Strategy Strategy,
    string Reason,
    ScratchPlan Scratch,
    ImmutableArray<PathPlan> Paths)
{
    /// <summary>Whether a path interpolates columns.</summary>
    public bool Expands => Strategy is Strategy.BlendThenExpand or Strategy.ExpandThenBlend or Strategy.ExpandOnly;

    /// <summary>Whether a path has a function that interpolates rows alone.</summary>
    public bool Blends => Strategy is Strategy.ExpandThenBlend or Strategy.BlendOnly;

    /// <summary>Whether two rows are at hand for each output row.</summary>
    public bool KeepsRowPairs => Strategy is not Strategy.ExpandOnly;

    /// <summary>Whether columns are expanded straight into the output, whose rows end exactly.</summary>
    public bool ExpandsIntoOutput => Strategy is Strategy.BlendThenExpand or Strategy.ExpandOnly;
}

/// <summary>One instruction set's way through the kernel.</summary>
internal sealed record PathPlan(VectorWidth Width, int Lanes, ExpandPlan? Expand);

internal enum VectorWidth
{
    Scalar = 0,
    Vector128 = 128,
    Vector256 = 256,
    Vector512 = 512,
}

/// <summary>The layout of the scratch, in elements from its start.</summary>
internal sealed record ScratchPlan(int BlockPixels, string Reason, int StagedLength, int ExpandedLength, int TailLength);
