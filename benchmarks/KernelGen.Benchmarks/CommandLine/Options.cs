namespace KernelGen.Benchmarks.CommandLine;

/// <summary>What the command line asks for.</summary>
internal sealed record Options
{
    public const string Usage =
        """
        Measures the generated kernels beside Fill, the fallback and other libraries.

        Usage: KernelGen.Benchmarks --quick [--filter TEXT] [--csv FILE]

          --quick        the cases of the bar, each for a few seconds
          --filter TEXT  only cases whose name has TEXT in it, such as nhwc3-x2
          --csv FILE     writes one line for each contender of each case
          --help         this text
        """;

    public bool Quick { get; private init; }

    public string? Filter { get; private init; }

    public string? CsvPath { get; private init; }

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
                    options = options with { Quick = true };
                    break;
                case "--filter":
                    options = options with { Filter = ValueOf(argument, remaining) };
                    break;
                case "--csv":
                    options = options with { CsvPath = ValueOf(argument, remaining) };
                    break;
                default:
                    throw new UserErrorException($"unknown option '{argument}'; --help lists the options");
            }
        }

        return options;
    }

    private static string ValueOf(string option, Queue<string> remaining) =>
        remaining.TryDequeue(out string? value) && value is not ("" or ['-', '-', ..])
            ? value
            : throw new UserErrorException($"{option} needs a value after it");
}
