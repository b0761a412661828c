using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using KernelGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.Conformance.Tests;

/// <summary>The signature with every optional parameter.</summary>
public delegate void KernelCall<T>(
    ReadOnlySpan<T> input, int batch, int height, int width, int inputRowStride, Span<T> output, int outputRowStride);

/// <summary>Generates, compiles and loads kernels in the test's own process, as a user's build would.</summary>
public static class KernelLibrary
{
    private const string ClassName = "Kernels";

    private static readonly ConcurrentDictionary<(KernelRequest, Type), Delegate> Kernels = new();
    private static readonly Lock Compiling = new();

    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    /// <summary>The generated kernel of a request; compiles it unless <see cref="Prepare"/> has.</summary>
    public static KernelCall<T> Get<T>(KernelRequest request)
        where T : unmanaged
    {
        if (!Kernels.ContainsKey((request, typeof(T))))
            Prepare([request]);
        return (KernelCall<T>)Kernels[(request, typeof(T))];
    }

    /// <summary>Compiles many requests at once, in float and double: one compilation is far quicker than many.</summary>
    public static void Prepare(IEnumerable<KernelRequest> requests)
    {
        lock (Compiling)
        {
            KernelRequest[] missing = [.. requests.Distinct().Where(request => !Kernels.ContainsKey((request, typeof(float))))];
            if (missing.Length == 0)
                return;
            Type kernels = Compile(missing).GetType(ClassName, throwOnError: true)!;
            for (int i = 0; i < missing.Length; i++)
            {
                Kernels[(missing[i], typeof(double))] = Bind<double>(kernels, i);
                Kernels[(missing[i], typeof(float))] = Bind<float>(kernels, i);
            }
        }
    }

    private static KernelCall<T> Bind<T>(Type kernels, int index)
        where T : unmanaged =>
        kernels.GetMethod(MethodName<T>(index), BindingFlags.Public | BindingFlags.Static)!.CreateDelegate<KernelCall<T>>();

    private static string MethodName<T>(int index) => $"Kernel{index}{typeof(T).Name}";

    private static Assembly Compile(KernelRequest[] requests)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            $"Kernels{Guid.NewGuid():N}",
            [CSharpSyntaxTree.ParseText(Declare(requests))],
            References.Value,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        CSharpGeneratorDriver.Create(new KernelGenerator())
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        using MemoryStream image = new();
        Microsoft.CodeAnalysis.Emit.EmitResult result = generated.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        return Assembly.Load(image.ToArray());
    }

    private static string Declare(KernelRequest[] requests)
    {
        StringBuilder source = new();
        source.AppendLine("using System; using KernelGen;");
        source.AppendLine($"public static partial class {ClassName} {{");
        for (int i = 0; i < requests.Length; i++)
        {
            Declare<float>(source, requests[i], i, "float");
            Declare<double>(source, requests[i], i, "double");
        }

        return source.AppendLine("}").ToString();
    }

    private static void Declare<T>(StringBuilder source, KernelRequest request, int index, string keyword) => source.AppendLine(
        $"""
        {request.Attribute}
        public static partial void {MethodName<T>(index)}(ReadOnlySpan<{keyword}> input, int batch, int height, int width, int inputRowStride, Span<{keyword}> output, int outputRowStride);
        """);
}
