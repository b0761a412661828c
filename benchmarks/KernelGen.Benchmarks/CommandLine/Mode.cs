namespace KernelGen.Benchmarks.CommandLine;

/// <summary>What is measured, and how.</summary>
internal enum Mode
{
    /// <summary>All cases, by BenchmarkDotNet.</summary>
    Full,

    /// <summary>The cases of the bar, a few seconds each.</summary>
    Quick,

    /// <summary>What kernels cost before they run: generation, keystrokes, first calls.</summary>
    Generator,

    /// <summary>Nothing is timed: where other libraries' results differ from the exact ones.</summary>
    Differences,
}
