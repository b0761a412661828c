using System.Diagnostics;
using System.Reflection;

namespace KernelGen.Benchmarks.CommandLine;

/// <summary>How this program was built.</summary>
internal static class BuildConfiguration
{
    public static void RequireOptimised()
    {
        var attribute = Assembly.GetExecutingAssembly().GetCustomAttribute<DebuggableAttribute>();
        if (attribute is { IsJITOptimizerDisabled: true })
            throw new UserErrorException("this is a debug build, whose times mean nothing; run with -c Release");
    }
}
