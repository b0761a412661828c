using KernelGen.Benchmarks.Cases;

namespace KernelGen.Benchmarks.Plotting;

/// <summary>Where an output lies while it is written.</summary>
internal enum SizeClass
{
    FirstLevel,
    SecondLevel,
    Beyond,
}

internal static class SizeClasses
{
    private const int FirstLevelBytes = 32 * 1024;

    public static SizeClass Of(KernelCase kernelCase) =>
        kernelCase.OutputBytes <= FirstLevelBytes ? SizeClass.FirstLevel
        : kernelCase.OutputBytes <= CacheSize.SecondLevel ? SizeClass.SecondLevel
        : SizeClass.Beyond;

    public static string Title(this SizeClass size) => size switch
    {
        SizeClass.FirstLevel => "output ≤ 32 KB",
        SizeClass.SecondLevel => "output in L2",
        _ => "output > L2",
    };
}
