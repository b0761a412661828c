using System.Reflection;

namespace KernelGen.Portability;

/// <summary>Finds the kernels that are declared in this program: a new one needs a declaration and nothing else.</summary>
internal static class KernelRegistry
{
    /// <summary>All bilinear upsamplings, in the order of their names.</summary>
    public static IReadOnlyList<Kernel> Kernels { get; } =
    [
        .. from declaration in Declarations<BilinearUpsampleAttribute>()
           select Create(declaration.Name, declaration.Attribute, declaration.Method),
    ];

    /// <summary>All transposed convolutions, in the order of their names.</summary>
    public static IReadOnlyList<ConvKernel> ConvKernels { get; } =
    [
        .. from declaration in Declarations<ConvTranspose2dAttribute>()
           select Create(declaration.Name, declaration.Attribute, declaration.Method),
    ];

    /// <summary>All kernels.</summary>
    public static IEnumerable<IHashedKernel> All => [.. Kernels, .. ConvKernels];

    private static IEnumerable<(string Name, TAttribute Attribute, MethodInfo Method)> Declarations<TAttribute>()
        where TAttribute : Attribute =>
        from type in typeof(KernelRegistry).Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
        let attribute = method.GetCustomAttribute<TAttribute>()
        where attribute is not null
        let name = $"{type.Name}.{method.Name}"
        orderby name
        select (name, attribute, method);

    private static Kernel Create(string name, BilinearUpsampleAttribute attribute, MethodInfo method) =>
        ElementOf(method) switch
        {
            TypeCode.Byte => new Kernel<byte>(name, attribute, method),
            TypeCode.UInt16 => new Kernel<ushort>(name, attribute, method),
            TypeCode.Single => new Kernel<float>(name, attribute, method),
            TypeCode.Double => new Kernel<double>(name, attribute, method),
            TypeCode other => throw new NotSupportedException($"{name}: images of {other} are none of this program's."),
        };

    private static ConvKernel Create(string name, ConvTranspose2dAttribute attribute, MethodInfo method) =>
        ElementOf(method) switch
        {
            TypeCode.Single => new ConvKernel<float>(name, attribute, method),
            TypeCode.Double => new ConvKernel<double>(name, attribute, method),
            TypeCode other => throw new NotSupportedException($"{name}: convolutions of {other} are none of this program's."),
        };

    private static TypeCode ElementOf(MethodInfo method) =>
        Type.GetTypeCode(method.GetParameters()[0].ParameterType.GenericTypeArguments[0]);
}
