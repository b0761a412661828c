using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Contenders;
using OpenCvSharp;

namespace KernelGen.Benchmarks.Peers.OpenCv;

/// <summary>OpenCV's <c>resize</c> with <c>INTER_LINEAR</c>; planes are resized one after the other.</summary>
internal sealed class OpenCvBilinear : IBilinearPeer
{
    public PeerLibrary Library { get; } = new("OpenCV", static () => Cv2.GetVersionString());

    public string? WhyNot(BilinearCase upsampling) =>
        upsampling.Border == BorderMode.Zero ? "resize repeats the edge" : null;

    public Rounding RoundingOf(BilinearCase upsampling) => SourcePositions.RoundingOf(upsampling);

    public Contender Prepare(BilinearProblem problem) => new Resize(Library.Name, problem);

    private sealed class Resize : Contender
    {
        private readonly (Mat Source, Mat Destination)[] _planes;
        private readonly Size _size;

        public Resize(string name, BilinearProblem problem)
            : base(Entrant.Peer(name))
        {
            BilinearCase upsampling = problem.Case;
            Cv2.SetNumThreads(upsampling.Threads);
            _size = new Size(upsampling.OutputWidth, upsampling.OutputHeight);
            MatType type = upsampling.Element == ElementType.Float
                ? MatType.CV_32FC(upsampling.ChannelsPerPixel)
                : MatType.CV_64FC(upsampling.ChannelsPerPixel);
            int sourceBytes = problem.Input.Length / upsampling.Planes;
            int destinationBytes = problem.Output.Length / upsampling.Planes;
            _planes =
            [
                .. Enumerable.Range(0, upsampling.Planes).Select(plane => (
                    Mat.FromPixelData(
                        upsampling.Height, upsampling.Width, type, problem.Input.Address + (nint)plane * sourceBytes),
                    Mat.FromPixelData(
                        _size.Height, _size.Width, type, problem.Output.Address + (nint)plane * destinationBytes))),
            ];
        }

        public override void Run()
        {
            foreach ((Mat source, Mat destination) in _planes)
                Cv2.Resize(source, destination, _size, 0, 0, InterpolationFlags.Linear);
        }

        public override void Dispose()
        {
            foreach ((Mat source, Mat destination) in _planes)
            {
                source.Dispose();
                destination.Dispose();
            }

            base.Dispose();
        }
    }
}
