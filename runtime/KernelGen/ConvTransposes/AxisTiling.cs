namespace KernelGen.ConvTransposes;

/// <summary>
/// The phases of one axis, told apart by the remainder r of the output index modulo the stride: output r + q·stride is
/// position q of phase r, and its taps read the inputs q + r's own. What all phases read of position q lies between
/// q + <see cref="FirstInput"/> and q + <see cref="FirstInput"/> + <see cref="Reach"/>.
/// </summary>
internal readonly struct AxisTiling
{
    private readonly TransposedAxis _axis;
    private readonly int _outputExtent;
    private readonly int _divisor;

    /// <summary>Finds what the phases of an axis read.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="outputExtent">Its outputs.</param>
    /// <param name="hasAllPhases">Whether phases that have no output count, where the stride exceeds the extent.</param>
    public AxisTiling(TransposedAxis axis, int outputExtent, bool hasAllPhases)
    {
        _axis = axis;
        _outputExtent = outputExtent;
        _divisor = PhaseTaps.DivisorOf(axis);
        Phases = hasAllPhases ? axis.Stride : Math.Min(axis.Stride, outputExtent);
        Positions = (outputExtent - 1) / axis.Stride + 1;
        long first = long.MaxValue;
        long last = long.MinValue;
        for (int phase = 0; phase < Phases; phase++)
        {
            PhaseTaps taps = TapsOf(phase);
            if (taps.Count == 0)
                continue;
            first = Math.Min(first, taps.InputIndex(taps.Count - 1));
            last = Math.Max(last, taps.InputIndex(0));
        }

        FirstInput = first == long.MaxValue ? 0 : first;
        Reach = first == long.MaxValue ? 0 : last - first;
    }

    /// <summary>Phases that count.</summary>
    public int Phases { get; }

    /// <summary>Positions of the first phase, which has the most.</summary>
    public int Positions { get; }

    /// <summary>The first input that position 0 reads in any phase.</summary>
    public long FirstInput { get; }

    /// <summary>How far behind the first input the last one lies that a position reads.</summary>
    public long Reach { get; }

    /// <summary>The taps of a phase; their inputs are those of position 0.</summary>
    public PhaseTaps TapsOf(int phase) => new(_axis, phase, _divisor);

    /// <summary>Positions of a phase: the outputs that it has.</summary>
    public int PositionsOf(int phase) => phase < _outputExtent ? (_outputExtent - 1 - phase) / _axis.Stride + 1 : 0;
}
