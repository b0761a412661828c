using System.Reflection;

namespace KernelGen.Generator;

/// <summary>What generated code and diagnostics say of their origin.</summary>
internal static class ToolName
{
    public const string Value = "KernelGen";

    /// <summary>Where the project and its documentation are.</summary>
    public const string ProjectAddress = "https://github.com/kernelgen/kernelgen";

    public static string Version { get; } =
        typeof(ToolName).Assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()?.Version ?? "0.0.0.0";
}
