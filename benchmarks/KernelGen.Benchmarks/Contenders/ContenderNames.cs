namespace KernelGen.Benchmarks.Contenders;

/// <summary>What the contenders of this project are called; peers have the names of their libraries.</summary>
internal static class ContenderNames
{
    public const string Fill = "Fill";
    public const string Kernel = "KernelGen";
    public const string Fallback = "fallback";
}
