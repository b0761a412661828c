using System.Globalization;

namespace KernelGen.Benchmarks.Peers;

/// <summary>A peer's result compared with the kernel's.</summary>
/// <param name="Contender">The peer.</param>
/// <param name="Difference">The largest difference of two elements.</param>
/// <param name="Rounding">The difference that was expected.</param>
internal sealed record Agreement(string Contender, double Difference, Rounding Rounding)
{
    /// <summary>Whether the difference is one of rounding.</summary>
    public bool Holds => Difference <= Rounding.Tolerance;

    /// <inheritdoc/>
    public override string ToString()
    {
        string verdict = Holds ? "computes the same" : "computes another function";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{verdict}, {Difference:g3} apart; {Rounding.Cause} explains {Rounding.Tolerance:g3}");
    }
}
