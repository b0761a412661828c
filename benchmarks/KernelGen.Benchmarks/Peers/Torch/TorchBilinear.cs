using System.Runtime.InteropServices;
using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Contenders;
using TorchSharp;

namespace KernelGen.Benchmarks.Peers.Torch;

/// <summary>
/// libtorch: <c>interpolate</c> where the edge is repeated, <c>conv_transpose2d</c> with one group for each channel
/// where zeros lie beyond it. Results are new tensors. Interleaved images are tensors in the channels-last format.
/// </summary>
internal sealed class TorchBilinear : IBilinearPeer
{
    // Its own loader hides the reason of a failure, and first copies all native libraries.
    public PeerLibrary Library { get; } = new(
        "TorchSharp",
        static () => NativeLibrary.Load(
            "LibTorchSharp", typeof(torch).Assembly, DllImportSearchPath.AssemblyDirectory));

    public string? WhyNot(BilinearCase upsampling) => null;

    public Rounding RoundingOf(BilinearCase upsampling) => SourcePositions.RoundingOf(upsampling);

    public Contender Prepare(BilinearProblem problem) => problem.Case.Element switch
    {
        ElementType.Float => new TorchContender<float>(Library.Name, problem),
        ElementType.Double => new TorchContender<double>(Library.Name, problem),
        _ => throw new NotSupportedException($"No tensor for {problem.Case.Element}."),
    };
}
