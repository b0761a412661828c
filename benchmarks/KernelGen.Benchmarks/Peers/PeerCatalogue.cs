using KernelGen.Benchmarks.Peers.Onnx;
using KernelGen.Benchmarks.Peers.OpenCv;
using KernelGen.Benchmarks.Peers.Skia;
using KernelGen.Benchmarks.Peers.Torch;
using KernelGen.Benchmarks.Peers.Vips;
using KernelGen.Benchmarks.Peers.Yuv;

namespace KernelGen.Benchmarks.Peers;

/// <summary>The libraries to compare with, in the order of the table.</summary>
internal static class PeerCatalogue
{
    public static IReadOnlyList<IBilinearPeer> Bilinear { get; } =
    [
        OpenCvBilinear.Linear,
        OpenCvBilinear.Exact,
        new YuvBilinear(),
        new OnnxBilinear(),
        new TorchBilinear(),
        new VipsBilinear(),
        new SkiaBilinear(),
    ];

    public static IReadOnlyList<IConvTransposePeer> ConvTranspose { get; } =
        [new OnnxConvTranspose(), new TorchConvTranspose()];
}
