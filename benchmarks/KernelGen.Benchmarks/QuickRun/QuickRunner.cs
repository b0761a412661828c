using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.CommandLine;
using KernelGen.Benchmarks.Contenders;
using KernelGen.Benchmarks.Peers;
using KernelGen.Benchmarks.Reporting;

namespace KernelGen.Benchmarks.QuickRun;

/// <summary>Measures cases one after the other and prints each as it is done.</summary>
internal static class QuickRunner
{
    public static void Run(Options options)
    {
        BilinearCase[] cases = CaseFilter.Apply(QuickCases.All, options.Filter);
        string[] peers = [.. PeerCatalogue.Bilinear.Select(peer => peer.Library.Name)];
        Table table = new(Console.Out, [.. cases.Select(kernelCase => kernelCase.Name)], peers);
        Notes notes = new();
        List<CaseResult> results = [];
        table.WriteHeader();
        foreach (BilinearCase kernelCase in cases)
        {
            using Workload workload = kernelCase.Prepare();
            CaseResult result = CaseResult.Of(kernelCase, InterleavedSampler.Measure(workload), workload.Absences);
            table.WriteResult(result);
            notes.Add(workload);
            results.Add(result);
        }

        notes.Write(Console.Out);
        ResultFiles.Write(options, results);
    }
}
