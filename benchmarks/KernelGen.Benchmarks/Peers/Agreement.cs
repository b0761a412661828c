namespace KernelGen.Benchmarks.Peers;

/// <summary>A difference in rounding that a peer is known to have.</summary>
/// <param name="Tolerance">How far a result may be from the kernel's, for inputs from 0 to 1.</param>
/// <param name="Cause">Where the difference comes from.</param>
internal sealed record Rounding(double Tolerance, string Cause);

/// <summary>A peer's result compared with the kernel's.</summary>
/// <param name="Contender">The peer.</param>
/// <param name="Difference">The largest difference of two elements.</param>
/// <param name="Rounding">The difference that was expected.</param>
internal sealed record Agreement(string Contender, double Difference, Rounding Rounding);
