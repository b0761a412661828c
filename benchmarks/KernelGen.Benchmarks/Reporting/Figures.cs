namespace KernelGen.Benchmarks.Reporting;

/// <summary>The figures of a contender.</summary>
/// <param name="OutputGBPerSecond">Output written, in 10⁹ bytes for each second.</param>
/// <param name="PercentOfFill">The same in percent of Fill's.</param>
/// <param name="RatioToBestPeer">The same over the fastest peer's; null if no peer has the case.</param>
/// <param name="AllocatedBytes">Managed memory that a call allocates.</param>
internal sealed record Figures(
    double OutputGBPerSecond, double PercentOfFill, double? RatioToBestPeer, long AllocatedBytes);
