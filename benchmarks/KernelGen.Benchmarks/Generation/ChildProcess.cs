using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Kernels;

namespace KernelGen.Benchmarks.Generation;

/// <summary>What can happen but once in a process is measured in children of this one.</summary>
internal static class ChildProcess
{
    private const string Marker = "--child";

    private static readonly Dictionary<string, Func<BilinearCase, double[]>> Measurements = new()
    {
        [nameof(FirstCall)] = FirstCall.Measure,
        [nameof(FirstGeneration)] = FirstGeneration.Measure,
    };

    /// <summary>Measures and prints, if this is a child.</summary>
    public static bool TryRun(string[] args)
    {
        if (args is not [Marker, var measurement, var kernel])
            return false;
        BilinearCase named = KernelRegistry.Cases.First(known => known.KernelName == kernel && known.Threads == 1);
        double[] figures = Measurements[measurement](named);
        Console.WriteLine(string.Join(' ', figures.Select(figure => figure.ToString(CultureInfo.InvariantCulture))));
        return true;
    }

    /// <summary>The medians of what some fresh processes measure.</summary>
    public static double[] Medians(string measurement, BilinearCase kernel, int processes)
    {
        double[][] all = [.. Enumerable.Range(0, processes).Select(_ => Start(measurement, kernel))];
        return [.. Enumerable.Range(0, all[0].Length).Select(i => Median.Of(all.Select(figures => figures[i])))];
    }

    private static double[] Start(string measurement, BilinearCase kernel)
    {
        string program = Environment.ProcessPath!;
        string assembly = Assembly.GetExecutingAssembly().Location;
        string[] arguments = [Marker, measurement, kernel.KernelName];
        bool isHost = Path.GetFileNameWithoutExtension(program) != Path.GetFileNameWithoutExtension(assembly);
        ProcessStartInfo start = new(program, isHost ? [assembly, .. arguments] : arguments)
        {
            RedirectStandardOutput = true,
        };

        // As users' processes are by default; this one turns it off.
        start.Environment["DOTNET_TC_QuickJit"] = "1";
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? [.. output.Split(' ').Select(figure => double.Parse(figure, CultureInfo.InvariantCulture))]
            : throw new InvalidOperationException($"{measurement} of {kernel.KernelName} failed in its own process.");
    }
}
