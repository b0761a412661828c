using System.Reflection;

namespace KernelGen.Generator;

/// <summary>What generated code says of its origin.</summary>
internal static class ToolName
{
    public const string Value = "KernelGen";

    public static string Version { get; } =
        typeof(ToolName).Assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()?.Version ?? "0.0.0.0";
}
