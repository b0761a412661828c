using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Measuring;
using KernelGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.Benchmarks.Generation;

/// <summary>
/// The first kernel that a process generates: the generator's own code is compiled by the JIT, while the compiler
/// around it has run before.
/// </summary>
internal static class FirstGeneration
{
    /// <summary>Milliseconds.</summary>
    public static double[] Measure(BilinearCase kernel)
    {
        CSharpCompilation compilation = GeneratorCompilation.Create(GeneratorCompilation.File("Kernels", kernel));
        GeneratorCompilation.Driver(generators: new OtherGenerator()).RunGenerators(compilation);
        GeneratorDriver driver = GeneratorCompilation.Driver(generators: new KernelGenerator());
        using RunningClock clock = new();
        return [clock.Milliseconds(() => driver.RunGenerators(compilation))];
    }

    /// <summary>Makes the compiler do what it does for any generator of this kind.</summary>
#pragma warning disable RS1036, RS1041, RS1042 // It is no analyzer package.
    private sealed class OtherGenerator : IIncrementalGenerator
#pragma warning restore RS1036, RS1041, RS1042
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            IncrementalValuesProvider<string> names = context.SyntaxProvider.ForAttributeWithMetadataName(
                typeof(BilinearUpsampleAttribute).FullName!,
                static (_, _) => true,
                static (target, _) => $"{target.TargetSymbol} {target.Attributes[0].NamedArguments.Length}");
            context.RegisterSourceOutput(
                names, static (output, name) => output.AddSource("Names.g.cs", $"// {name}"));
        }
    }
}
