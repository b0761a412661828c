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

    /// <summary>The generated kernel of a request; compiles it unless <see cref="Prepare{T}"/> has.</summary>
    public static KernelCall<T> Get<T>(KernelRequest request)
        where T : unmanaged
    {
        request = Normalise(request);
        if (!Kernels.ContainsKey((request, typeof(T))))
            Prepare<T>([request]);
        return (KernelCall<T>)Kernels[(request, typeof(T))];
    }

    /// <summary>Compiles many requests at once, which is far quicker than one by one.</summary>
    public static void Prepare<T>(IEnumerable<KernelRequest> requests)
        where T : unmanaged
    {
        lock (Compiling)
        {
            KernelRequest[] missing =
                [.. requests.Select(Normalise).Distinct().Where(request => !Kernels.ContainsKey((request, typeof(T))))];
            var compiled = missing.ToLookup(request => KernelCache.Find(MethodName<T>(request)) is not null);
            if (compiled[false].Any())
                Compile<T>([.. compiled[false]]);
            foreach (KernelRequest request in missing)
            {
                string name = MethodName<T>(request);
                Type kernels = Assembly.LoadFrom(KernelCache.Find(name)!).GetType(ClassName, throwOnError: true)!;
                MethodInfo method = kernels.GetMethod(name, BindingFlags.Public | BindingFlags.Static)!;
                Kernels[(request, typeof(T))] = method.CreateDelegate<KernelCall<T>>();
            }
        }
    }

    // One channel gives the same kernel in either layout.
    private static KernelRequest Normalise(KernelRequest request) =>
        request.Channels == 1 ? request with { Layout = TensorLayout.Nchw } : request;

    private static string MethodName<T>(KernelRequest request) => $"K{KernelCache.Hash(typeof(T).Name + request.Attribute)}";

    private static void Compile<T>(KernelRequest[] requests)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            $"Kernels{Guid.NewGuid():N}",
            [CSharpSyntaxTree.ParseText(Declare<T>(requests))],
            References.Value,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        CSharpGeneratorDriver.Create(new KernelGenerator())
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        using MemoryStream image = new();
        Microsoft.CodeAnalysis.Emit.EmitResult result = generated.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        KernelCache.Add(image.ToArray(), [.. requests.Select(MethodName<T>)]);
    }

    private static string Declare<T>(KernelRequest[] requests)
    {
        StringBuilder source = new();
        source.AppendLine("using System; using KernelGen;");
        source.AppendLine($"public static partial class {ClassName} {{");
        foreach (KernelRequest request in requests)
        {
            bool isFixed = request is not { Height: null, Width: null };
            string name = MethodName<T>(request);
            string kernel = isFixed ? $"Fixed{name}" : name;
            source.AppendLine(
                $"""
                {request.Attribute}
                public static partial void {kernel}(
                    ReadOnlySpan<{typeof(T).Name}> input, int batch, {SizeParameters(request)}int inputRowStride,
                    Span<{typeof(T).Name}> output, int outputRowStride);
                """);
            if (isFixed)
                source.AppendLine(Adapt(request, kernel, name, typeof(T).Name));
        }

        return source.AppendLine("}").ToString();
    }

    private static string SizeParameters(KernelRequest request) =>
        (request.Height is null ? "int height, " : "") + (request.Width is null ? "int width, " : "");

    /// <summary>The signature with every parameter for a kernel that does not take them all.</summary>
    private static string Adapt(KernelRequest request, string kernel, string name, string element)
    {
        string height = request.Height is { } rows ? $"height == {rows}" : "true";
        string width = request.Width is { } columns ? $"width == {columns}" : "true";
        return $$"""
            public static void {{name}}(
                ReadOnlySpan<{{element}}> input, int batch, int height, int width, int inputRowStride,
                Span<{{element}}> output, int outputRowStride)
            {
                if (!({{height}} && {{width}}))
                    throw new InvalidOperationException($"{height} by {width} is not the size that the kernel is for.");
                {{kernel}}(input, batch, {{SizeParameters(request).Replace("int ", "", StringComparison.Ordinal)}}inputRowStride, output, outputRowStride);
            }
            """;
    }
}
