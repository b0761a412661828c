namespace KernelGen.Benchmarks.CommandLine;

/// <summary>What the command line asks for.</summary>
internal sealed record Options
{
    public const string Usage =
        """
        Measures the generated kernels beside the machine's limits, the fallback and other libraries, and checks that
        all compute the same.

        Usage: dotnet run -c Release --project benchmarks/KernelGen.Benchmarks -- [options]

          (no mode)      every case, by BenchmarkDotNet; takes hours, so add a filter
          --quick        one case for each factor, layout and size of output, and transposed convolutions; five minutes
          --generator    what kernels cost before they run: generation, keystrokes, first calls
          --differences  where other libraries' bytes differ from the exact ones, as a Markdown table

          --filter TEXT  only what has TEXT in its name, such as nhwc3-x2-
          --csv FILE     writes one line for each contender of each case
          --plot [DIR]   draws SVG charts; into docs/images if DIR is absent
          --help         this text
        """;

    public Mode Mode { get; private init; }

    public string? Filter { get; private init; }

    public string? CsvPath { get; private init; }

    public string? PlotDirectory { get; private init; }

    /// <summary>Reads the arguments; null if they ask for help.</summary>
    public static Options? Parse(string[] args)
    {
        Options options = new();
        var remaining = new Queue<string>(args);
        while (remaining.TryDequeue(out string? argument))
        {
            switch (argument)
            {
                case "--help" or "-h":
                    return null;
                case "--quick":
                    options = options.With(Mode.Quick);
                    break;
                case "--generator":
                    options = options.With(Mode.Generator);
                    break;
                case "--differences":
                    options = options.With(Mode.Differences);
                    break;
                case "--filter":
                    options = options with { Filter = ValueAfter(argument, remaining) };
                    break;
                case "--csv":
                    options = options with { CsvPath = ValueAfter(argument, remaining) };
                    break;
                case "--plot":
                    options = options with { PlotDirectory = Value(remaining) ?? Checkout.Images };
                    break;
                default:
                    throw new UserErrorException($"unknown option '{argument}'; --help lists the options");
            }
        }

        bool hasFiles = (options.CsvPath ?? options.PlotDirectory) is not null;
        return hasFiles && options.Mode is (Mode.Generator or Mode.Differences)
            ? throw new UserErrorException("--csv and --plot are for the speed of kernels alone")
            : options;
    }

    private Options With(Mode mode) => Mode is Mode.Full || Mode == mode
        ? this with { Mode = mode }
        : throw new UserErrorException("--quick, --generator and --differences are runs by themselves");

    private static string ValueAfter(string option, Queue<string> remaining) =>
        Value(remaining) ?? throw new UserErrorException($"{option} needs a value after it");

    private static string? Value(Queue<string> remaining) =>
        remaining.TryPeek(out string? value) && value is not ("" or ['-', '-', ..]) ? remaining.Dequeue() : null;
}
