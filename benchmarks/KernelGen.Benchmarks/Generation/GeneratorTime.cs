using Microsoft.CodeAnalysis;

namespace KernelGen.Benchmarks.Generation;

/// <summary>What the compiler says that a generator took.</summary>
internal static class GeneratorTime
{
    /// <summary>Milliseconds of the driver's last run.</summary>
    public static double Of(GeneratorDriver driver) =>
        driver.GetTimingInfo().GeneratorTimes.Single().ElapsedTime.TotalMilliseconds;
}
