using System.Collections.Frozen;
using System.Reflection;
using KernelGen.Benchmarks.Cases;

namespace KernelGen.Benchmarks.Kernels;

/// <summary>Finds a kernel by what its attribute says: a case needs a declaration and nothing else.</summary>
internal static class KernelRegistry
{
    private static readonly FrozenDictionary<Key, MethodInfo> Kernels = new[]
        {
            typeof(FloatPlanarKernels),
            typeof(FloatInterleavedKernels),
            typeof(DoublePlanarKernels),
            typeof(DoubleInterleavedKernels),
        }
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .ToFrozenDictionary(Key.Of);

    /// <summary>Whether there is a kernel for a case.</summary>
    public static bool Has(BilinearCase upsampling) => Kernels.ContainsKey(Key.Of(upsampling));

    /// <summary>The kernel for a case.</summary>
    public static UpsampleKernel<T> Find<T>(BilinearCase upsampling)
        where T : unmanaged =>
        Kernels[Key.Of(upsampling)].CreateDelegate<UpsampleKernel<T>>();

    private readonly record struct Key(
        ElementType Element, TensorLayout Layout, int Channels, int Factor, BorderMode Border)
    {
        public static Key Of(BilinearCase upsampling) =>
            new(upsampling.Element, upsampling.Layout, upsampling.Channels, upsampling.Factor, upsampling.Border);

        public static Key Of(MethodInfo method)
        {
            BilinearUpsampleAttribute attribute = method.GetCustomAttribute<BilinearUpsampleAttribute>()!;
            Type element = method.GetParameters()[0].ParameterType.GetGenericArguments()[0];
            return new(
                ElementTypes.Of(element), attribute.Layout, attribute.Channels, attribute.Factor, attribute.Border);
        }
    }
}
