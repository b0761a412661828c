using KernelGen.Benchmarks.Cases;

namespace KernelGen.Benchmarks.Reporting;

/// <summary>One contender of one case, as files have it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Contender">The contender.</param>
/// <param name="Figures">Its figures; null if it goes without the case.</param>
/// <param name="Absence">Why it goes without; null if it has figures.</param>
internal sealed record ResultRow(KernelCase Case, string Contender, Figures? Figures, string? Absence);

/// <summary>The figures of a contender.</summary>
/// <param name="OutputGBPerSecond">Output written, in 10⁹ bytes for each second.</param>
/// <param name="PercentOfFill">The same in percent of Fill's.</param>
/// <param name="RatioToBestPeer">The same over the fastest peer's; null if no peer has the case.</param>
/// <param name="AllocatedBytes">Managed memory that a call allocates.</param>
internal sealed record Figures(
    double OutputGBPerSecond, double PercentOfFill, double? RatioToBestPeer, long AllocatedBytes);
