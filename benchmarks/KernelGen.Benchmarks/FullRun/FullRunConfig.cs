using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using KernelGen.Benchmarks.Reporting;
using Perfolizer.Horology;

namespace KernelGen.Benchmarks.FullRun;

/// <summary>How BenchmarkDotNet measures, in this process, and what its table shows.</summary>
internal static class FullRunConfig
{
    private const int Warmups = 3;
    private const int Iterations = 15;
    private const int IterationMilliseconds = 100;

    public static IConfig Create() => ManualConfig.CreateEmpty()
        .AddJob(Job.Default
            .WithToolchain(InProcessNoEmitToolchain.Instance)
            .WithWarmupCount(Warmups)
            .WithIterationCount(Iterations)
            .WithIterationTime(TimeInterval.FromMilliseconds(IterationMilliseconds)))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumn(
            new TextColumn(
                "Case", "what is computed", 0, (_, benchmark) => SummaryReader.EntryOf(benchmark).Case.Name, isNumeric: false),
            new TextColumn(
                "Contender", "who computes it", 1, (_, benchmark) => SummaryReader.EntryOf(benchmark).Entrant.Name, isNumeric: false))
        .AddColumn(StatisticColumn.Median, StatisticColumn.Error)
        .AddColumn(
            Figure("GB/s", "output written in 10^9 bytes for each second", 2, figures => $"{figures.OutputGBPerSecond:f2}"),
            Figure("% of Fill", "the same over that of the fastest way to fill the output", 3, figures => $"{figures.PercentOfFill:f1}"),
            Figure("x best peer", "the same over that of the fastest other library", 4, figures => $"{figures.RatioToBestPeer:f2}"),
            Figure("B/call", "managed memory that a call allocates", 5, figures => $"{figures.AllocatedBytes}"))
        .AddExporter(MarkdownExporter.GitHub)
        .AddLogger(ConsoleLogger.Default);

    private static TextColumn Figure(string name, string legend, int priority, Func<Figures, FormattableString> format) => new(
        name,
        legend,
        priority,
        (Summary summary, BenchmarkCase benchmark) => SummaryReader.FiguresOf(summary, benchmark) is { } figures
            ? format(figures).ToString(CultureInfo.InvariantCulture)
            : null);
}
