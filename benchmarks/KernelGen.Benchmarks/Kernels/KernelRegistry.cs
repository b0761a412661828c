using System.Reflection;
using KernelGen.Benchmarks.Cases;

namespace KernelGen.Benchmarks.Kernels;

/// <summary>Finds a kernel by what its attribute says: a new one needs a declaration and nothing else.</summary>
internal static class KernelRegistry
{
    // What Threads means by all processors.
    private const int AllThreads = 0;

    private static readonly Dictionary<BilinearCase, MethodInfo> Kernels =
        typeof(KernelRegistry).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.IsDefined(typeof(BilinearUpsampleAttribute)))
            .OrderBy(method => method.MetadataToken)
            .ToDictionary(CaseOf);

    /// <summary>One case, of no size yet, for each kernel that differs from the others on this machine.</summary>
    public static IEnumerable<BilinearCase> Cases => Kernels.Keys
        .Where(kernel => kernel.Threads != AllThreads || Environment.ProcessorCount > 1)
        .Select(kernel => kernel.Threads == AllThreads ? kernel with { Threads = Environment.ProcessorCount } : kernel);

    /// <summary>The kernel of a case.</summary>
    public static UpsampleKernel<T> Find<T>(BilinearCase upsampling)
        where T : unmanaged =>
        Kernels[OfNoSize(upsampling)].CreateDelegate<UpsampleKernel<T>>();

    private static BilinearCase OfNoSize(BilinearCase upsampling) => upsampling with
    {
        Height = 0,
        Width = 0,
        Threads = upsampling.Threads == 1 ? 1 : AllThreads,
    };

    private static BilinearCase CaseOf(MethodInfo method)
    {
        BilinearUpsampleAttribute attribute = method.GetCustomAttribute<BilinearUpsampleAttribute>()!;
        Type element = method.GetParameters()[0].ParameterType.GetGenericArguments()[0];
        return new BilinearCase(
            ElementTypes.Of(element),
            attribute.Layout,
            attribute.Channels,
            attribute.Factor,
            attribute.Height,
            attribute.Width,
            attribute.Border,
            attribute.Threads);
    }
}
