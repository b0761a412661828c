using KernelGen.Generator.Lowering;

namespace KernelGen.Generator.Planning;

/// <summary>
/// What the elements of an output row read, counted from the first element of the group that they belong to: the f
/// output pixels of one input pixel. The pattern repeats with every group, one input pixel on.
/// </summary>
internal sealed class ColumnTable(AxisPhases phases, int channels)
{
    /// <summary>Elements of a group of output pixels.</summary>
    public int Period => phases.Factor * channels;

    /// <summary>Elements of a pixel in a row.</summary>
    public int Channels => channels;

    /// <summary>Output elements from the start of the first group to the first output.</summary>
    public int Start => phases.PadStart * channels;

    /// <summary>The element that is the nearer tap.</summary>
    public int Nearer(int element) => Locate(element, PhaseOf(element).Nearer);

    /// <summary>The element that is the farther tap; the nearer where there is none.</summary>
    public int Farther(int element) => Locate(element, PhaseOf(element).Farther ?? PhaseOf(element).Nearer);

    /// <summary>The first element that this element, or any after it, reads.</summary>
    public int First(int element) => Math.Min(Left(element), Left((element / channels + 1) * channels));

    /// <summary>The element before; the other where the phase has one tap.</summary>
    public int Left(int element) => Math.Min(Nearer(element), Farther(element));

    /// <summary>The element at the group's own input pixel; the other where the phase has one tap.</summary>
    public int Right(int element) => Math.Max(Nearer(element), Farther(element));

    public Rational Distance(int element) => PhaseOf(element).Distance;

    /// <summary>Whether some phase is a copy, beside which the others are interpolated.</summary>
    public bool HasCopies => phases.Factor > 1 && phases.Phases.Any(phase => phase.IsCopy);

    /// <summary>The distance that all phases have; null where they differ.</summary>
    public Rational? CommonDistance
    {
        get
        {
            Rational[] distances = [.. phases.Phases.Select(phase => phase.Distance).Distinct()];
            return distances.Length == 1 ? distances[0] : null;
        }
    }

    /// <summary>How many elements, from its first, a vector reads at most, wherever it begins.</summary>
    public int Reach(int lanes) => Enumerable.Range(0, Period).Max(start => Enumerable
        .Range(start, lanes)
        .Max(element => Right(element) + 1 - First(start)));

    public Phase PhaseOf(int element) => phases.Phases[element / channels % phases.Factor];

    private int Locate(int element, Tap tap) =>
        (element / Period + tap.InputOffset) * channels + element % channels;
}
