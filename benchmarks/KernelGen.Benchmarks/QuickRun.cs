using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.CommandLine;
using KernelGen.Benchmarks.Contenders;
using KernelGen.Benchmarks.Measuring;
using KernelGen.Benchmarks.Peers;
using KernelGen.Benchmarks.Reporting;

namespace KernelGen.Benchmarks;

/// <summary>Measures cases one after the other and prints each as it is done.</summary>
internal static class QuickRun
{
    public static void Run(Options options)
    {
        KernelCase[] cases = CaseFilter.Apply(QuickCases.All, options.Filter);
        string[] peers = [.. PeerCatalogue.Bilinear.Select(peer => peer.Library.Name)];
        Table table = new(Console.Out, [.. cases.Select(benchmark => benchmark.Name)], peers);
        Notes notes = new();
        List<CaseResult> results = [];
        table.WriteHeader();
        foreach (KernelCase benchmark in cases)
        {
            using Workload workload = benchmark.Prepare();
            CaseResult result = CaseResult.Of(benchmark, InterleavedSampler.Measure(workload), workload.Absences);
            table.WriteResult(result);
            results.Add(result);
            notes.Add(workload);
        }

        notes.Write(Console.Out);
        if (options.CsvPath is { } path)
            CsvFile.Write(path, results);
    }
}
