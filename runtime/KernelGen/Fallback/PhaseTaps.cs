namespace KernelGen;

/// <summary>
/// The taps that one output index of an axis sums, in ascending order: they are evenly spaced in the kernel, and so are
/// the inputs they read, in descending order. Inputs may lie outside the axis.
/// </summary>
internal readonly struct PhaseTaps
{
    private readonly int _firstTap;
    private readonly int _tapStep;
    private readonly long _firstInput;
    private readonly int _inputStep;

    public PhaseTaps(TransposedAxis axis, int outputIndex)
        : this(axis, outputIndex, DivisorOf(axis))
    {
    }

    /// <summary>The same with <see cref="DivisorOf"/> at hand.</summary>
    public PhaseTaps(TransposedAxis axis, int outputIndex, int divisor)
    {
        _tapStep = axis.Stride / divisor;
        _inputStep = axis.Dilation / divisor;
        _firstTap = FirstTap(axis, axis.Phase(outputIndex), _tapStep);
        if (_firstTap < axis.KernelSize)
        {
            Count = (axis.KernelSize - 1 - _firstTap) / _tapStep + 1;
            _firstInput = axis.InputIndex(outputIndex, _firstTap);
        }
    }

    /// <summary>What stride and dilation have in common, the same for all phases of an axis.</summary>
    public static int DivisorOf(TransposedAxis axis) => GreatestCommonDivisor(axis.Stride, axis.Dilation);

    /// <summary>Taps of the phase; 0 where the stride is larger than the kernel's reach.</summary>
    public int Count { get; }

    /// <summary>Places in the kernel from one tap to the next.</summary>
    public int TapStep => _tapStep;

    /// <summary>Inputs from what one tap reads back to what the next one does.</summary>
    public int InputStep => _inputStep;

    /// <summary>The position in the kernel of a tap of the phase.</summary>
    public int Tap(int i) => _firstTap + i * _tapStep;

    /// <summary>The input index that a tap of the phase reads.</summary>
    public long InputIndex(int i) => _firstInput - (long)i * _inputStep;

    /// <summary>The first tap of a phase; the kernel size or more where it has none.</summary>
    private static int FirstTap(TransposedAxis axis, int phase, int tapStep)
    {
        if (axis.Dilation == 1)
            return phase;
        for (int tap = 0; tap < Math.Min(tapStep, axis.KernelSize); tap++)
            if (axis.IsTapOf(phase, tap))
                return tap;
        return axis.KernelSize;
    }

    private static int GreatestCommonDivisor(int a, int b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return a;
    }
}
