using KernelGen.Benchmarks.Reporting;

namespace KernelGen.Benchmarks.Plotting;

/// <summary>The charts that <c>--plot</c> draws.</summary>
internal static class Charts
{
    public static void Save(string directory, IEnumerable<CaseResult> results)
    {
        ChartGroups groups = new(results);
        if (groups.Count == 0)
            return;
        Directory.CreateDirectory(directory);
        FillChart.Save(Path.Combine(directory, "percent-of-fill.svg"), groups);
        PeerChart.Save(Path.Combine(directory, "speed-over-others.svg"), groups);
    }
}
