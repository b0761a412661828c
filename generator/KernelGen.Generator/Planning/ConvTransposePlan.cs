using System.Collections.Immutable;
using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;

namespace KernelGen.Generator.Planning;

/// <summary>How the sums of a tile are computed.</summary>
internal enum ConvStrategy
{
    /// <summary>The weights are a bilinear filler: the kernel is that of the upsampling.</summary>
    Upsampling,

    /// <summary>Every multiplication is written out, with its weight as a constant.</summary>
    Unrolled,

    /// <summary>Kernels of rank 1, written out: a pass along the rows, then one across them.</summary>
    Separable,

    /// <summary>Blocks of output channels by vectors of positions, whose sums stay in registers while channels go by.</summary>
    Blocks,
}

/// <summary>Every decision about the speed of a transposed convolution, each with its reason as text.</summary>
/// <param name="Spec">What was asked for.</param>
/// <param name="Findings">What the weights say about it.</param>
/// <param name="Strategy">How it is computed.</param>
/// <param name="Reason">Why.</param>
/// <param name="Rows">The phases of the rows.</param>
/// <param name="Columns">The phases of the columns.</param>
/// <param name="Paths">One for each vector width, the widest first.</param>
internal sealed record ConvTransposePlan(
    ConvTransposeSpec Spec,
    WeightFindings Findings,
    ConvStrategy Strategy,
    string Reason,
    ConvPhases Rows,
    ConvPhases Columns,
    ImmutableArray<ConvPathPlan> Paths)
{
    /// <summary>
    /// The plan of the upsampling that the weights are, or that weights given by the call may turn out to be; null where
    /// neither can be.
    /// </summary>
    public KernelPlan? Upsampling { get; init; }

    /// <summary>Kernels of groups that differ, where they are written out.</summary>
    public GroupKernels? Kernels { get; init; }

    /// <summary>Why the general code of the runtime sums instead; null where tiles fit its scratch memory.</summary>
    public string? FallbackReason { get; init; }

    /// <summary>The convolution in the groups that its weights allow.</summary>
    public ConvTransposeSpec Reduced => Findings.Spec;

    /// <summary>Whether the taps of a phase are written out rather than looped over.</summary>
    public bool UnrollsTaps { get; init; }
}

/// <summary>One instruction set's way through a transposed convolution.</summary>
/// <param name="Width">The vectors that have to be there.</param>
/// <param name="Lanes">Elements of a vector; 1 for scalar code.</param>
/// <param name="Channels">Output channels of a block.</param>
/// <param name="RestChannels">Output channels of the last block; 0 where all are alike.</param>
/// <param name="Vectors">Vectors of positions side by side.</param>
/// <param name="Reason">Why so many.</param>
internal sealed record ConvPathPlan(
    VectorWidth Width, int Lanes, int Channels, int RestChannels, int Vectors, string Reason)
{
    /// <summary>Column phases that are summed side by side, sharing what they read: all of them, or one.</summary>
    public int ColumnPhases { get; init; } = 1;
}
