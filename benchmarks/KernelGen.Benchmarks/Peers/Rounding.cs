namespace KernelGen.Benchmarks.Peers;

/// <summary>A difference from the kernel's results that a peer is known to have.</summary>
/// <param name="Tolerance">How far a result may be from the kernel's, for inputs from 0 to 1, or in whole numbers.</param>
/// <param name="Cause">Where the difference comes from.</param>
internal sealed record Rounding(double Tolerance, string Cause)
{
    /// <summary>Of a peer whose outputs lie elsewhere in the source: it is timed, as its work is the same.</summary>
    public static Rounding OtherGrid(string function) =>
        new(double.PositiveInfinity, $"{function} samples another grid, so this row is for speed alone");
}
