using KernelGen.Benchmarks.CommandLine;
using KernelGen.Benchmarks.Differences;
using KernelGen.Benchmarks.FullRun;
using KernelGen.Benchmarks.Generation;
using KernelGen.Benchmarks.QuickRun;
using KernelGen.Benchmarks.Reporting;

try
{
    if (ChildProcess.TryRun(args))
        return 0;
    if (Options.Parse(args) is not { } options)
    {
        Console.WriteLine(Options.Usage);
        return 0;
    }

    BuildConfiguration.RequireOptimised();
    ResultFiles.Prepare(options);
    Action<Options> run = options.Mode switch
    {
        Mode.Quick => QuickRunner.Run,
        Mode.Generator => GeneratorRunner.Run,
        Mode.Differences => DifferencesRunner.Run,
        _ => FullRunner.Run,
    };
    run(options);
    return 0;
}
catch (Exception error) when (error is UserErrorException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"KernelGen.Benchmarks: {error.Message}");
    return 1;
}
