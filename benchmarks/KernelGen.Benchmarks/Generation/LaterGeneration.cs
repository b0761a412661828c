using KernelGen.Benchmarks.Cases;
using KernelGen.Generator;
using Microsoft.CodeAnalysis;

namespace KernelGen.Benchmarks.Generation;

/// <summary>The generation of one kernel in a process that has generated before, with nothing cached.</summary>
internal static class LaterGeneration
{
    private const int WarmUps = 40;
    private const int Samples = 25;

    /// <summary>The median of generator time in milliseconds, and the characters of the file.</summary>
    public static (double Milliseconds, int Characters) Measure(BilinearCase kernel)
    {
        string file = GeneratorCompilation.File("Kernels", kernel);
        List<double> times = [];
        GeneratorDriver driver = GeneratorCompilation.Driver();
        for (int i = 0; i < WarmUps + Samples; i++)
        {
            driver = GeneratorCompilation.Driver(generators: new KernelGenerator())
                .RunGenerators(GeneratorCompilation.Create(file));
            if (i >= WarmUps)
                times.Add(GeneratorTime.Of(driver));
        }

        return (Median.Of(times), driver.GetRunResult().Results.Single().GeneratedSources.Single().SourceText.Length);
    }
}
