using System.Runtime.InteropServices;
using TorchSharp;

namespace KernelGen.Benchmarks.Peers.Torch;

/// <summary>libtorch itself, which all its functions share.</summary>
internal static class TorchLibrary
{
    // Its own loader hides the reason of a failure, and first copies all native libraries.
    public static PeerLibrary Instance { get; } = new(
        "TorchSharp",
        "libtorch-cpu-linux-x64 and the libstdc++ of GCC 13.2 or newer",
        static () => NativeLibrary.Load(
            "LibTorchSharp", typeof(torch).Assembly, DllImportSearchPath.AssemblyDirectory));
}
