using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
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
            Name("Case", "what is computed", entry => entry.Case.Name),
            Name("Contender", "who computes it", entry => entry.Entrant.Name),
            StatisticColumn.Median,
            StatisticColumn.Error,
            Figure("GB/s", "output in 10^9 bytes for each second", figures => $"{figures.OutputGBPerSecond:f2}"),
            Figure("% of Fill", "the same over the fastest Fill's", figures => $"{figures.PercentOfFill:f1}"),
            Figure("GFLOP/s", "operations in 10^9 for each second", figures => $"{figures.GflopPerSecond:f1}"),
            Figure("% of peak", "the same over the FMA peak's", figures => $"{figures.PercentOfPeak:f1}"),
            Figure("x best peer", "speed over the fastest peer's", figures => $"{figures.RatioToBestPeer:f2}"),
            Figure("B/call", "managed memory that a call allocates", figures => $"{figures.AllocatedBytes}"))
        .AddExporter(MarkdownExporter.GitHub)
        .AddLogger(ConsoleLogger.Default);

    private static TextColumn Name(string name, string legend, Func<CaseEntry, string> of) =>
        new(name, legend, (_, benchmark) => of(SummaryReader.EntryOf(benchmark)), isNumeric: false);

    private static TextColumn Figure(string name, string legend, Func<Figures, FormattableString> of) => new(
        name,
        legend,
        (summary, benchmark) => SummaryReader.FiguresOf(summary, benchmark) is { } figures
            ? of(figures).ToString(CultureInfo.InvariantCulture)
            : null,
        isNumeric: true);
}
