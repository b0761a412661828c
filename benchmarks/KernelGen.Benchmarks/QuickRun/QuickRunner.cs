using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.CommandLine;
using KernelGen.Benchmarks.Contenders;
using KernelGen.Benchmarks.Reporting;

namespace KernelGen.Benchmarks.QuickRun;

/// <summary>Measures cases one after the other and prints each as it is done.</summary>
internal static class QuickRunner
{
    public static void Run(Options options)
    {
        KernelCase[] cases = CaseFilter.Apply([.. QuickCases.All, .. ConvTransposeCases.All], options.Filter);
        Notes notes = new();
        List<CaseResult> results = [];
        foreach (IGrouping<TableColumns, KernelCase> kind in cases.GroupBy(TableColumns.Of))
        {
            if (results.Count > 0)
                Console.WriteLine();
            Table table = new(Console.Out, [.. kind.Select(kernelCase => kernelCase.Name)], kind.Key);
            table.WriteHeader();
            foreach (KernelCase kernelCase in kind)
            {
                using Workload workload = kernelCase.Prepare();
                CaseResult result = CaseResult.Of(kernelCase, InterleavedSampler.Measure(workload), workload.Absences);
                table.WriteResult(result);
                notes.Add(workload);
                results.Add(result);
            }
        }

        notes.Write(Console.Out);
        ResultFiles.Write(options, results);
    }
}
