using Microsoft.ML.OnnxRuntime;

namespace KernelGen.Benchmarks.Peers.Onnx;

/// <summary>ONNX Runtime itself, which all its functions share.</summary>
internal static class OnnxRuntimeLibrary
{
    public static PeerLibrary Instance { get; } = new(
        "ONNX Runtime", "Microsoft.ML.OnnxRuntime", static () => OrtEnv.Instance().GetVersionString());
}
