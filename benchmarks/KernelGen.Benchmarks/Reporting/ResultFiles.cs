using KernelGen.Benchmarks.CommandLine;
using KernelGen.Benchmarks.Plotting;

namespace KernelGen.Benchmarks.Reporting;

/// <summary>Writes the files that the command line asks for.</summary>
internal static class ResultFiles
{
    /// <summary>Finds out, before anything is measured, whether they can be written.</summary>
    public static void Prepare(Options options)
    {
        if (options.CsvPath is { } path)
            File.Open(path, FileMode.OpenOrCreate, FileAccess.Write).Dispose();
        if (options.PlotDirectory is not null)
            ChartFont.Load();
    }

    public static void Write(Options options, IReadOnlyList<CaseResult> results)
    {
        if (options.CsvPath is { } path)
            CsvFile.Write(path, results);
        if (options.PlotDirectory is { } directory)
            Charts.Save(directory, results);
    }
}
