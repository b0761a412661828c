using System.Reflection;
using KernelGen.Benchmarks.Cases;

namespace KernelGen.Benchmarks.Kernels;

/// <summary>Finds a transposed convolution's kernel by what its attribute says.</summary>
internal static class ConvTransposeRegistry
{
    private static readonly Dictionary<(ConvTransposeShape Shape, bool IsConstant), MethodInfo> Kernels =
        typeof(ConvTransposeRegistry).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.IsDefined(typeof(ConvTranspose2dAttribute)))
            .ToDictionary(KeyOf);

    /// <summary>The kernel for the shape and the weights of its file; null if there is none.</summary>
    public static UpsampleKernel<float>? FindConstant(ConvTransposeShape shape) =>
        Kernels.GetValueOrDefault((shape, true))?.CreateDelegate<UpsampleKernel<float>>();

    /// <summary>The kernel for the shape and any weights; null if there is none.</summary>
    public static ConvTransposeKernel? FindRunTime(ConvTransposeShape shape) =>
        Kernels.GetValueOrDefault((shape, false))?.CreateDelegate<ConvTransposeKernel>();

    private static (ConvTransposeShape Shape, bool IsConstant) KeyOf(MethodInfo method)
    {
        ConvTranspose2dAttribute attribute = method.GetCustomAttribute<ConvTranspose2dAttribute>()!;
        ConvTransposeShape shape = new(
            attribute.InChannels,
            attribute.OutChannels,
            attribute.KernelSize,
            attribute.Stride,
            Math.Max(attribute.Padding, 0),
            Math.Max(attribute.OutputPadding, 0),
            attribute.Groups);
        return (shape, attribute.WeightsFile is not null);
    }
}
