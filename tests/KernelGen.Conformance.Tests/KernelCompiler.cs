using System.Collections.Immutable;
using System.Reflection;
using KernelGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.Conformance.Tests;

/// <summary>Generates, compiles and loads kernels in the test's own process, as a user's build would.</summary>
internal static class KernelCompiler
{
    /// <summary>The class whose public static methods are the kernels.</summary>
    public const string ClassName = "Kernels";

    private static readonly Lock Compiling = new();

    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    /// <summary>Compiles those kernels at once that no run before has, which is far quicker than one by one.</summary>
    /// <param name="kernels">The kernels.</param>
    /// <param name="nameOf">The name of a kernel's method.</param>
    /// <param name="declare">Members of the class, which declare some kernels.</param>
    /// <param name="filesOf">The additional files of a kernel.</param>
    public static void Prepare<TKernel>(
        IEnumerable<TKernel> kernels, Func<TKernel, string> nameOf, Func<TKernel, string> declare,
        Func<TKernel, IEnumerable<AdditionalText>>? filesOf = null)
    {
        lock (Compiling)
        {
            TKernel[] missing = [.. kernels.DistinctBy(nameOf).Where(kernel => KernelCache.Find(nameOf(kernel)) is null)];
            if (missing.Length == 0)
                return;
            Compilation compilation = Generate(
                missing.Select(declare), filesOf is null ? [] : missing.SelectMany(filesOf));
            using MemoryStream image = new();
            Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(image);
            Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
            KernelCache.Add(image.ToArray(), [.. missing.Select(nameOf)]);
        }
    }

    /// <summary>A kernel that has been compiled.</summary>
    public static TDelegate Load<TDelegate>(string name)
        where TDelegate : Delegate
    {
        Type kernels = Assembly.LoadFrom(KernelCache.Find(name)!).GetType(ClassName, throwOnError: true)!;
        return kernels.GetMethod(name, BindingFlags.Public | BindingFlags.Static)!.CreateDelegate<TDelegate>();
    }

    /// <summary>The compilation of some declarations with the files that are generated for them.</summary>
    public static Compilation Generate(IEnumerable<string> declarations, IEnumerable<AdditionalText> files)
    {
        string source = $"using System; using KernelGen;\npublic static partial class {ClassName} {{\n{string.Join('\n', declarations)}\n}}\n";
        CSharpCompilation compilation = CSharpCompilation.Create(
            $"Kernels{Guid.NewGuid():N}",
            [CSharpSyntaxTree.ParseText(source)],
            References.Value,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        CSharpGeneratorDriver.Create([new KernelGenerator().AsSourceGenerator()], additionalTexts: files)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        return generated;
    }
}
