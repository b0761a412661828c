using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Contenders;

namespace KernelGen.Benchmarks.Peers.Torch;

/// <summary>
/// libtorch: <c>interpolate</c> where the edge is repeated, <c>conv_transpose2d</c> with one group for each channel
/// where zeros lie beyond it. Results are new tensors. Interleaved images are tensors in the channels-last format.
/// </summary>
internal sealed class TorchBilinear : IBilinearPeer
{
    public PeerLibrary Library => TorchLibrary.Instance;

    public string? WhyNot(BilinearCase upsampling) => upsampling switch
    {
        { Element: ElementType.UShort } => "interpolate knows no 16-bit integers",
        { Element: ElementType.Byte, Border: BorderMode.Zero } => "conv_transpose2d is for floating point",
        _ => null,
    };

    public Rounding RoundingOf(BilinearCase upsampling) => upsampling.Element.IsInteger()
        ? new Rounding(1, "rounding between columns and rows")
        : SourcePositions.RoundingOf(upsampling);

    public Contender Prepare(BilinearProblem problem) => problem.Case.Element switch
    {
        ElementType.Byte => new TorchContender<byte>(Library.Name, problem),
        ElementType.Float => new TorchContender<float>(Library.Name, problem),
        ElementType.Double => new TorchContender<double>(Library.Name, problem),
        _ => throw new NotSupportedException($"No tensor for {problem.Case.Element}."),
    };
}
