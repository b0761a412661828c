using System.Collections.Immutable;

namespace KernelGen.Generator.Lowering;

/// <summary>
/// One weight of a one-dimensional kernel: output o = f·i + φ - pad reads input i + <see cref="InputOffset"/> with it.
/// </summary>
internal sealed record Tap(int KernelIndex, int InputOffset, Rational Weight);

/// <summary>
/// The outputs whose index plus padding leaves the same remainder modulo the stride; they share taps.
/// </summary>
internal sealed record Phase(int Index, ImmutableArray<Tap> Taps)
{
    /// <summary>The heaviest tap, from which interpolation starts.</summary>
    public Tap Nearer => Taps.OrderByDescending(tap => tap.Weight).First();

    /// <summary>The other tap; null where the phase copies one input.</summary>
    public Tap? Farther => Taps.Length == 1 ? null : Taps.OrderByDescending(tap => tap.Weight).Last();

    /// <summary>How far from the nearer tap towards the other: its weight, below 1/2; 0 for a copy.</summary>
    public Rational Distance => Farther?.Weight ?? Rational.Zero;

    public bool IsCopy => Taps.Length == 1;

    /// <summary>The taps as a sum over the given names for input offsets -1 and 0.</summary>
    public string Describe(string before, string at) => string.Join(
        " + ",
        Taps.OrderBy(tap => tap.InputOffset).Select(tap => Describe(tap, tap.InputOffset < 0 ? before : at)));

    private static string Describe(Tap tap, string name) => tap.Weight.IsOne ? name : $"{tap.Weight}·{name}";
}
