using KernelGen.Benchmarks.Peers.Onnx;
using KernelGen.Benchmarks.Peers.OpenCv;

namespace KernelGen.Benchmarks.Peers;

/// <summary>The libraries to compare with, in the order of the table.</summary>
internal static class PeerCatalogue
{
    public static IReadOnlyList<IBilinearPeer> Bilinear { get; } =
        [new OpenCvBilinear(), new OnnxBilinear()];
}
