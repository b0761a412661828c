using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Contenders;
using SkiaSharp;

namespace KernelGen.Benchmarks.Peers.Skia;

/// <summary>Skia's <c>SkPixmap::scalePixels</c> with linear filtering; it has one thread.</summary>
internal sealed class SkiaBilinear : IBilinearPeer
{
    public PeerLibrary Library { get; } = new("SkiaSharp", static () => SKPMColor.PreMultiply(SKColors.Black));

    public string? WhyNot(BilinearCase upsampling) => upsampling switch
    {
        { Element: not ElementType.Float } or { Channels: not 4 } or { Layout: not TensorLayout.Nhwc } =>
            "its images of floating-point numbers have four interleaved channels of float",
        { Border: BorderMode.Zero } => "scalePixels repeats the edge",
        _ => null,
    };

    public Rounding RoundingOf(BilinearCase upsampling) => SourcePositions.RoundingOf(upsampling);

    public Contender Prepare(BilinearProblem problem) => new ScalePixels(Library.Name, problem);

    private sealed class ScalePixels(string name, BilinearProblem problem) : Contender(Entrant.Peer(name))
    {
        private readonly SKPixmap _source = new(
            Image(problem.Case.Height, problem.Case.Width), problem.Input.Address);

        private readonly SKPixmap _destination = new(
            Image(problem.Case.OutputHeight, problem.Case.OutputWidth), problem.Output.Address);

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

        // Premultiplied already, so that alpha is a channel like any other.
        private static SKImageInfo Image(int height, int width) =>
            new(width, height, SKColorType.RgbaF32, SKAlphaType.Premul);
    }
}
