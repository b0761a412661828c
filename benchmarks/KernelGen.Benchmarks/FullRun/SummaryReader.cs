using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Measuring;
using KernelGen.Benchmarks.Reporting;
using Measurement = KernelGen.Benchmarks.Measuring.Measurement;

namespace KernelGen.Benchmarks.FullRun;

/// <summary>Reads BenchmarkDotNet's reports as the measurements that they are.</summary>
internal static class SummaryReader
{
    public static IEnumerable<CaseResult> Results(Summary summary) =>
        from report in summary.Reports
        where report.ResultStatistics is not null
        group MeasurementOf(report) by EntryOf(report.BenchmarkCase).Case into measurements
        select CaseResult.Of(measurements.Key, [.. measurements], PreparedCases.AbsencesOf(measurements.Key));

    /// <summary>The figures of one benchmark; null if it, or Fill, has no result.</summary>
    public static Figures? FiguresOf(Summary summary, BenchmarkCase benchmark)
    {
        KernelCase kernelCase = EntryOf(benchmark).Case;
        BenchmarkReport[] reports =
        [
            .. summary.Reports.Where(report =>
                report.ResultStatistics is not null && EntryOf(report.BenchmarkCase).Case == kernelCase),
        ];
        return reports.FirstOrDefault(report => report.BenchmarkCase == benchmark) is { } own
            ? new Comparison(kernelCase, [.. reports.Select(MeasurementOf)]).FiguresOf(MeasurementOf(own))
            : null;
    }

    public static CaseEntry EntryOf(BenchmarkCase benchmark) =>
        (CaseEntry)benchmark.Parameters[nameof(CaseBenchmark.Entry)];

    private static Measurement MeasurementOf(BenchmarkReport report) => new(
        EntryOf(report.BenchmarkCase).Entrant,
        report.ResultStatistics!.Median / 1e9,
        report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0);
}
