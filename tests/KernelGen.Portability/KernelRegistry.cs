using System.Reflection;

namespace KernelGen.Portability;

/// <summary>Finds the kernels that are declared in this program: a new one needs a declaration and nothing else.</summary>
internal static class KernelRegistry
{
    /// <summary>All kernels, in the order of their names.</summary>
    public static IReadOnlyList<Kernel> Kernels { get; } =
    [
        .. from type in typeof(KernelRegistry).Assembly.GetTypes()
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
           let attribute = method.GetCustomAttribute<BilinearUpsampleAttribute>()
           where attribute is not null
           let name = $"{type.Name}.{method.Name}"
           orderby name
           select Create(name, attribute, method),
    ];

    private static Kernel Create(string name, BilinearUpsampleAttribute attribute, MethodInfo method) =>
        Type.GetTypeCode(method.GetParameters()[0].ParameterType.GenericTypeArguments[0]) switch
        {
            TypeCode.Byte => new Kernel<byte>(name, attribute, method),
            TypeCode.UInt16 => new Kernel<ushort>(name, attribute, method),
            TypeCode.Single => new Kernel<float>(name, attribute, method),
            TypeCode.Double => new Kernel<double>(name, attribute, method),
            TypeCode other => throw new NotSupportedException($"{name}: images of {other} are none of this program's."),
        };
}
