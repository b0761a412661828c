namespace KernelGen.Benchmarks.Peers;

/// <summary>A difference in rounding that a peer is known to have.</summary>
/// <param name="Tolerance">How far a result may be from the kernel's, for inputs from 0 to 1.</param>
/// <param name="Cause">Where the difference comes from.</param>
internal sealed record Rounding(double Tolerance, string Cause);
