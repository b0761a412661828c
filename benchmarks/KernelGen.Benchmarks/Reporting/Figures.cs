namespace KernelGen.Benchmarks.Reporting;

/// <summary>The figures of a contender.</summary>
/// <param name="OutputGBPerSecond">Output written, in 10⁹ bytes for each second; null if it writes none.</param>
/// <param name="PercentOfFill">The same in percent of Fill's.</param>
/// <param name="GflopPerSecond">
/// Multiplications and additions, in 10⁹ for each second; null if the case does not count them, or the contender
/// computes none.
/// </param>
/// <param name="PercentOfPeak">The same in percent of the peak's.</param>
/// <param name="RatioToBestPeer">Its speed over the fastest peer's; null if no peer has the case.</param>
/// <param name="AllocatedBytes">Managed memory that a call allocates.</param>
internal sealed record Figures(
    double? OutputGBPerSecond,
    double? PercentOfFill,
    double? GflopPerSecond,
    double? PercentOfPeak,
    double? RatioToBestPeer,
    long AllocatedBytes);
