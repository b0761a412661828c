using System.Collections.Immutable;
using KernelGen.Generator.Model;

namespace KernelGen.Generator.Lowering;

/// <summary>
/// The outputs of an axis whose index plus padding leaves the same remainder modulo the stride; they share taps, which are
/// evenly spaced in the kernel, and so are the inputs that they read.
/// </summary>
/// <param name="Index">The remainder.</param>
/// <param name="FirstTap">The first place in the kernel; 0 where there is no tap.</param>
/// <param name="Count">How many taps there are; 0 where the stride is larger than the kernel's reach.</param>
/// <param name="FirstInput">What the first tap reads, counted from the input (o + pad) div s of output o.</param>
internal sealed record ConvPhase(int Index, int FirstTap, int Count, int FirstInput);

/// <summary>The phases of one axis of a transposed convolution in gather form, for any stride and dilation.</summary>
internal sealed class ConvPhases
{
    private readonly TransposedAxis _axis;

    private ConvPhases(ConvAxisSpec axis)
    {
        _axis = axis.ToTransposedAxis();
        int divisor = GreatestCommonDivisor(axis.Stride, axis.Dilation);
        TapStep = axis.Stride / divisor;
        InputStep = axis.Dilation / divisor;
        WithTaps = [.. Enumerable.Range(0, Math.Min(TapStep, axis.KernelSize)).Select(StartAt).OrderBy(phase => phase.Index)];
    }

    /// <summary>The number of phases.</summary>
    public int Stride => _axis.Stride;

    /// <summary>From one tap of a phase to the next, in the kernel: tap i is first + i·step.</summary>
    public int TapStep { get; }

    /// <summary>From one tap of a phase to the next, in the input: tap i reads first - i·step.</summary>
    public int InputStep { get; }

    /// <summary>The phases that have taps, in the order of their index.</summary>
    public ImmutableArray<ConvPhase> WithTaps { get; }

    /// <summary>Whether some phase has no tap: its outputs are the bias.</summary>
    public bool HasGaps => WithTaps.Length < Stride;

    /// <summary>The most taps of a phase.</summary>
    public int MaxCount => WithTaps.Max(phase => phase.Count);

    public ConvPhase this[int index]
    {
        get
        {
            if (WithTaps.Length == Stride)
                return WithTaps[index];
            return WithTaps.FirstOrDefault(phase => phase.Index == index) ?? new ConvPhase(index, FirstTap: 0, Count: 0, FirstInput: 0);
        }
    }

    public static ConvPhases Lower(ConvAxisSpec axis) => new(axis);

    /// <summary>The place in the kernel of tap i of a phase.</summary>
    public int Tap(ConvPhase phase, int i) => phase.FirstTap + i * TapStep;

    /// <summary>The phase of an output.</summary>
    public ConvPhase Of(int output) => this[_axis.Phase(output)];

    /// <summary>The input that tap i of an output's phase reads; it may lie outside the axis.</summary>
    public long InputIndex(int output, int i) =>
        ((long)output + _axis.PadStart) / Stride + Of(output).FirstInput - (long)i * InputStep;

    // Each of the first taps, one step of taps long, begins another phase.
    private ConvPhase StartAt(int tap)
    {
        long reach = (long)tap * _axis.Dilation;
        int index = (int)(reach % Stride);
        return new ConvPhase(index, tap, (_axis.KernelSize - 1 - tap) / TapStep + 1, (int)((index - reach) / Stride));
    }

    private static int GreatestCommonDivisor(int a, int b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return a;
    }
}
