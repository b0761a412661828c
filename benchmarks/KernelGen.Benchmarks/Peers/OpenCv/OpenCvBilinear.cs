using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Contenders;
using OpenCvSharp;

namespace KernelGen.Benchmarks.Peers.OpenCv;

/// <summary>
/// OpenCV's <c>resize</c> with <c>INTER_LINEAR</c> or <c>INTER_LINEAR_EXACT</c>; planes are resized one after the other.
/// </summary>
internal sealed class OpenCvBilinear : IBilinearPeer
{
    private readonly InterpolationFlags _interpolation;

    private OpenCvBilinear(string name, InterpolationFlags interpolation)
    {
        _interpolation = interpolation;
        Library = new PeerLibrary(
            name,
            "OpenCvSharp4.official.runtime.linux-x64 and Debian's libgtk-3-0",
            static () => Cv2.GetVersionString());
    }

    public static OpenCvBilinear Linear { get; } = new("OpenCV", InterpolationFlags.Linear);

    /// <summary>The same on every processor, as OpenCV means the word.</summary>
    public static OpenCvBilinear Exact { get; } = new("OpenCV exact", InterpolationFlags.LinearExact);

    public PeerLibrary Library { get; }

    public string? WhyNot(BilinearCase upsampling) => upsampling switch
    {
        { Border: BorderMode.Zero } => "resize repeats the edge",
        _ when _interpolation == InterpolationFlags.LinearExact && !upsampling.Element.IsInteger() =>
            "INTER_LINEAR_EXACT is INTER_LINEAR for floating point",
        _ => null,
    };

    public Rounding RoundingOf(BilinearCase upsampling) => (_interpolation, upsampling.Element) switch
    {
        (InterpolationFlags.LinearExact, ElementType.Byte) => new(1, "weights of 8 bits"),
        (InterpolationFlags.LinearExact, ElementType.UShort) => new(1, "weights of 16 bits"),
        (_, ElementType.Byte) => new(1, "weights of 11 bits, and rounding between columns and rows"),
        (_, ElementType.UShort) => new(1, "rounding of float, ties to even"),
        _ => SourcePositions.RoundingOf(upsampling),
    };

    public Contender Prepare(BilinearProblem problem) => new Resize(Library.Name, problem, _interpolation);

    private sealed class Resize : Contender
    {
        private readonly (Mat Source, Mat Destination)[] _planes;
        private readonly Size _size;
        private readonly InterpolationFlags _interpolation;

        public Resize(string name, BilinearProblem problem, InterpolationFlags interpolation)
            : base(Entrant.Peer(name))
        {
            _interpolation = interpolation;
            BilinearCase upsampling = problem.Case;
            Cv2.SetNumThreads(upsampling.Threads);
            _size = new Size(upsampling.OutputWidth, upsampling.OutputHeight);
            MatType type = TypeOf(upsampling);
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
                Cv2.Resize(source, destination, _size, 0, 0, _interpolation);
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

        private static MatType TypeOf(BilinearCase upsampling) => upsampling.Element switch
        {
            ElementType.Byte => MatType.CV_8UC(upsampling.ChannelsPerPixel),
            ElementType.UShort => MatType.CV_16UC(upsampling.ChannelsPerPixel),
            ElementType.Float => MatType.CV_32FC(upsampling.ChannelsPerPixel),
            ElementType.Double => MatType.CV_64FC(upsampling.ChannelsPerPixel),
            _ => throw new NotSupportedException($"No matrix of {upsampling.Element}."),
        };
    }
}
