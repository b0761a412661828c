using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Measuring;
using KernelGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.Benchmarks.Generation;

/// <summary>The generation of one kernel in a process that has generated before, with nothing cached.</summary>
internal static class LaterGeneration
{
    private const int WarmUps = 40;
    private const int Samples = 25;

    /// <summary>The median in milliseconds, and the characters of the file.</summary>
    public static (double Milliseconds, int Characters) Measure(BilinearCase kernel)
    {
        string file = GeneratorCompilation.File("Kernels", kernel);
        GeneratorDriver driver = GeneratorCompilation.Driver();
        double[] times = new double[WarmUps + Samples];
        using RunningClock clock = new();
        for (int i = 0; i < times.Length; i++)
        {
            driver = GeneratorCompilation.Driver(generators: new KernelGenerator());
            CSharpCompilation compilation = GeneratorCompilation.Create(file);
            times[i] = clock.Milliseconds(() => driver = driver.RunGenerators(compilation));
        }

        int characters = driver.GetRunResult().Results.Single().GeneratedSources.Single().SourceText.Length;
        return (Median.Of(times[WarmUps..]), characters);
    }
}
