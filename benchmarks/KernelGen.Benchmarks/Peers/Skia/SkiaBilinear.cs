using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Contenders;
using SkiaSharp;

namespace KernelGen.Benchmarks.Peers.Skia;

/// <summary>Skia's <c>SkPixmap::scalePixels</c> with linear filtering; it has one thread.</summary>
internal sealed class SkiaBilinear : IBilinearPeer
{
    public PeerLibrary Library { get; } = new(
        "SkiaSharp",
        "SkiaSharp.NativeAssets.Linux.NoDependencies",
        static () => SKPMColor.PreMultiply(SKColors.Black));

    public string? WhyNot(BilinearCase upsampling) => upsampling switch
    {
        { Element: not (ElementType.Byte or ElementType.Float) }
            or { Channels: not 4 }
            or { Layout: not TensorLayout.Nhwc } =>
            "its images have four interleaved channels of byte or float",
        { Border: BorderMode.Zero } => "scalePixels repeats the edge",
        _ => null,
    };

    public Rounding RoundingOf(BilinearCase upsampling) => upsampling.Element.IsInteger()
        ? new Rounding(1, "rounding of positions and weights")
        : SourcePositions.RoundingOf(upsampling);

    public Contender Prepare(BilinearProblem problem) => new ScalePixels(Library.Name, problem);

    private sealed class ScalePixels(string name, BilinearProblem problem) : Contender(Entrant.Peer(name))
    {
        private readonly SKPixmap _source = new(
            Image(problem.Case.Element, problem.Case.Height, problem.Case.Width), problem.Input.Address);

        private readonly SKPixmap _destination = new(
            Image(problem.Case.Element, problem.Case.OutputHeight, problem.Case.OutputWidth), problem.Output.Address);

        private readonly SKSamplingOptions _linear = new(SKFilterMode.Linear);

        public override void Run()
        {
            if (!_source.ScalePixels(_destination, _linear))
                throw new InvalidOperationException("Skia refuses to scale.");
        }

        public override void Dispose()
        {
            _source.Dispose();
            _destination.Dispose();
            base.Dispose();
        }

        // Alpha is then a channel like any other: floats count as multiplied by it already, and bytes, which that would
        // bound, as not to be.
        private static SKImageInfo Image(ElementType element, int height, int width) => element == ElementType.Byte
            ? new(width, height, SKColorType.Rgba8888, SKAlphaType.Unpremul)
            : new(width, height, SKColorType.RgbaF32, SKAlphaType.Premul);
    }
}
