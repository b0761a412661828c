using System.ComponentModel;

namespace KernelGen.CompilerServices;

/// <summary>
/// The taps of one phase over one tile, for some input and output channels. Positions of a tile are the outputs of the
/// phase, row after row; the inputs that a tap reads lie in the same order, so each tap is a whole run of them. Called by
/// generated code only.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct ConvTransposeBlock<T>
    where T : unmanaged
{
    private readonly ref T _inputs;
    private readonly ref readonly T _weights;
    private readonly ref T _sums;
    private readonly ref readonly T _bias;
    private readonly ref T _inputRows;
    private readonly ref T _scratch;

    internal ConvTransposeBlock(
        ref T inputs, ref readonly T weights, ref T sums, ref readonly T bias, ref T inputRows, ref T scratch)
    {
        _inputs = ref inputs;
        _weights = ref weights;
        _sums = ref sums;
        _bias = ref bias;
        _inputRows = ref inputRows;
        _scratch = ref scratch;
    }

    /// <summary>What the first tap of the first input channel reads at the first position.</summary>
    public ref T Inputs => ref _inputs;

    /// <summary>The weight of the first tap from the first input channel to the first output channel.</summary>
    public ref readonly T Weights => ref _weights;

    /// <summary>The sum of the first position in the first output channel.</summary>
    public ref T Sums => ref _sums;

    /// <summary>The bias of the first output channel; a null reference where there is none.</summary>
    public ref readonly T Bias => ref _bias;

    /// <summary>
    /// What the first tap of a row reads in the first of all input rows that the tile has, whichever row phase reads it.
    /// </summary>
    public ref T InputRows => ref _inputRows;

    /// <summary>
    /// Room for one number for each position of <see cref="InputRows"/>, kept from one row phase of a column phase to the
    /// next, where the kernel asks for it.
    /// </summary>
    public ref T Scratch => ref _scratch;

    /// <summary>Elements from the first of all input rows to the one that the first row of taps reads.</summary>
    public nint FirstRowOffset { get; internal init; }

    /// <summary>Vectors of positions of all input rows.</summary>
    public int InputVectors { get; internal init; }

    /// <summary>Whether this is the first row phase of its column phase, whose other row phases follow.</summary>
    public bool IsFirstRowPhase { get; internal init; }

    /// <summary>Elements from what a tap reads in one input channel to the next.</summary>
    public nint InputChannelStep { get; internal init; }

    /// <summary>Elements from what a tap reads to what the next row of taps does; not positive.</summary>
    public nint InputRowStep { get; internal init; }

    /// <summary>Elements from what a tap reads to what the next tap of the row does; not positive.</summary>
    public nint InputColumnStep { get; internal init; }

    /// <summary>Weights from one input channel to the next.</summary>
    public nint WeightInChannelStep { get; internal init; }

    /// <summary>Weights from one output channel to the next.</summary>
    public nint WeightOutChannelStep { get; internal init; }

    /// <summary>Weights from a tap to the next row of taps of the phase.</summary>
    public nint WeightRowStep { get; internal init; }

    /// <summary>Weights from a tap to the next tap of the phase's row.</summary>
    public nint WeightColumnStep { get; internal init; }

    /// <summary>Elements from the sums of one output channel to the next.</summary>
    public nint SumsStep { get; internal init; }

    /// <summary>Elements from the sums of one column phase to the next.</summary>
    public nint ColumnPhaseStep { get; internal init; }

    /// <summary>Rows of taps.</summary>
    public int RowTaps { get; internal init; }

    /// <summary>Taps of a row.</summary>
    public int ColumnTaps { get; internal init; }

    /// <summary>The first row of the kernel that belongs to the phase.</summary>
    public int FirstKernelRow { get; internal init; }

    /// <summary>The first column of the kernel that belongs to the phase.</summary>
    public int FirstKernelColumn { get; internal init; }

    /// <summary>Input channels.</summary>
    public int InChannels { get; internal init; }

    /// <summary>The first output channel, counted through all groups.</summary>
    public int FirstOutChannel { get; internal init; }

    /// <summary>Output channels.</summary>
    public int OutChannels { get; internal init; }

    /// <summary>Vectors of positions; the lanes of the last that are no positions hold anything.</summary>
    public int Vectors { get; internal init; }

    /// <summary>Whether sums begin here, at the bias, rather than go on.</summary>
    public bool IsFirst { get; internal init; }
}
