using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.CommandLine;
using KernelGen.Benchmarks.Reporting;

namespace KernelGen.Benchmarks.FullRun;

/// <summary>Measures all cases with BenchmarkDotNet.</summary>
internal static class FullRunner
{
    public static void Run(Options options)
    {
        CaseBenchmark.Select(CaseFilter.Apply([.. FullCases.All, .. ConvTransposeCases.All], options.Filter));
        Summary summary = BenchmarkRunner.Run<CaseBenchmark>(FullRunConfig.Create());
        PreparedCases.Clear();
        PreparedCases.Notes.Write(Console.Out);
        ResultFiles.Write(options, [.. SummaryReader.Results(summary)]);
    }
}
