using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using TorchSharp;

namespace KernelGen.Docs.Tests.Snippets;

/// <summary>The native libraries that a program needs and that may be absent.</summary>
internal static class NativeLibraries
{
    /// <summary>The package that would bring what is missing, or null.</summary>
    public static string? PackageMissingFor(string program) =>
        Uses(program, "TorchSharp") && !Loads("LibTorchSharp", typeof(torch)) ? "TorchSharp-cpu"
        : Uses(program, "Microsoft.ML.OnnxRuntime") && Uses(program, nameof(OrtValue)) && !Loads("onnxruntime", typeof(OrtValue))
            ? "Microsoft.ML.OnnxRuntime"
        : null;

    private static bool Uses(string program, string name) => program.Contains(name, StringComparison.Ordinal);

    private static bool Loads(string library, Type caller) => NativeLibrary.TryLoad(library, caller.Assembly, null, out _);
}
