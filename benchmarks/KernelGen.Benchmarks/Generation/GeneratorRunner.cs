using System.Globalization;
using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.CommandLine;
using KernelGen.Benchmarks.Kernels;

namespace KernelGen.Benchmarks.Generation;

/// <summary>Measures what kernels cost before they run, and prints it.</summary>
internal static class GeneratorRunner
{
    private const int Processes = 5;

    public static void Run(Options options)
    {
        bool Picks(string name) => name.Contains(options.Filter ?? "", StringComparison.OrdinalIgnoreCase);
        BilinearCase[] kernels =
            [.. KernelRegistry.Cases.Where(kernel => IsTypical(kernel) && Picks(kernel.KernelName))];
        Keystroke[] keystrokes = [.. Keystroke.All.Where(keystroke => Picks(keystroke.Name))];
        if (kernels.Length + keystrokes.Length == 0)
            throw new UserErrorException($"no kernel or edit has '{options.Filter}' in its name");
        if (keystrokes.Length > 0)
            Print(keystrokes);
        if (kernels.Length > 0)
            Print(kernels);
    }

    // Enough to see what factors, layouts, borders and element types cost.
    private static bool IsTypical(BilinearCase kernel) =>
        kernel is { Channels: 3 or 4, Threads: 1 }
        && (kernel.Border == BorderMode.Replicate || kernel.Factor == 2)
        && (!kernel.Element.IsInteger() || kernel.Factor is 2 or 3 or 8);

    private static void Print(Keystroke[] keystrokes)
    {
        Console.WriteLine($"The generator after an edit, in a compilation with {Keystroke.Kernels} kernels:");
        Console.WriteLine();
        Console.WriteLine($"{"",-40}  {"median ms",9}  {"worst ms",9}  {"µs/kernel",9}  {"files written",13}");
        foreach (Keystroke keystroke in keystrokes)
        {
            (double median, double worst, int written) = keystroke.Measure();
            double each = median * 1000 / Keystroke.Kernels;
            WriteLine($"{keystroke.Name,-40}  {median,9:f2}  {worst,9:f2}  {each,9:f1}  {written,13}");
        }

        Console.WriteLine();
    }

    private static void Print(BilinearCase[] kernels)
    {
        Console.WriteLine("One kernel: its file, first in a process and later; its call, first in a process and next.");
        Console.WriteLine();
        Console.WriteLine(
            $"{"",-32}  {"file KB",8}  {"first ms",8}  {"later ms",8}  {"1st call ms",11}  {"2nd call ms",11}");
        foreach (BilinearCase kernel in kernels)
        {
            double[] first = ChildProcess.Medians(nameof(FirstGeneration), kernel, Processes);
            (double later, int characters) = LaterGeneration.Measure(kernel);
            double[] calls = ChildProcess.Medians(nameof(FirstCall), kernel, Processes);
            Console.Write($"{kernel.KernelName,-32}");
            WriteLine(
                $"  {characters / 1000.0,8:f1}  {first[0],8:f1}  {later,8:f2}  {calls[0],11:f2}  {calls[1],11:f3}");
        }
    }

    private static void WriteLine(FormattableString line) =>
        Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
