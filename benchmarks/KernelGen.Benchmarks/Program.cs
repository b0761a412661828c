using KernelGen.Benchmarks;
using KernelGen.Benchmarks.CommandLine;

try
{
    if (Options.Parse(args) is { } options)
        QuickRun.Run(options);
    else
        Console.WriteLine(Options.Usage);
    return 0;
}
catch (Exception error) when (error is UserErrorException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"KernelGen.Benchmarks: {error.Message}");
    return 1;
}
