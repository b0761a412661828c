using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Contenders;
using NetVips;

namespace KernelGen.Benchmarks.Peers.Vips;

/// <summary>
/// libvips' <c>affine</c> with its bilinear interpolator, which can be told what lies beyond the edge (<c>resize</c>
/// samples another grid). A pipeline is built and run for each call, and its result is new memory; planes go one after
/// the other.
/// </summary>
internal sealed class VipsBilinear : IBilinearPeer
{
    // The weight of each axis, off by 2⁻¹² of the largest number, and a rounding.
    private const int UShortTolerance = 33;

    public PeerLibrary Library { get; } = new(
        "NetVips", "NetVips.Native.linux-x64", static () => NetVips.NetVips.Version(0));

    public string? WhyNot(BilinearCase upsampling) => null;

    public Rounding RoundingOf(BilinearCase upsampling) => upsampling.Element switch
    {
        ElementType.Byte => new(1, "weights of 12 bits"),
        ElementType.UShort => new(UShortTolerance, "weights of 12 bits"),
        _ => SourcePositions.RoundingOf(upsampling),
    };

    public Contender Prepare(BilinearProblem problem) => new Affine(Library.Name, problem);

    private sealed class Affine : Contender
    {
        private readonly BilinearProblem _problem;
        private readonly Image[] _planes;
        private readonly Interpolate _bilinear = Interpolate.NewFromName("bilinear");
        private readonly double[] _matrix;
        private readonly int[] _outputArea;
        private readonly double _offset;
        private readonly Enums.Extend _extend;

        public Affine(string name, BilinearProblem problem)
            : base(Entrant.Peer(name))
        {
            _problem = problem;
            BilinearCase upsampling = problem.Case;
            NetVips.NetVips.Concurrency = upsampling.Threads;
            Cache.Max = 0;
            Enums.BandFormat format = FormatOf(upsampling.Element);
            int bytes = problem.Input.Length / upsampling.Planes;
            _planes =
            [
                .. Enumerable.Range(0, upsampling.Planes).Select(plane => Image.NewFromMemory(
                    problem.Input.Address + (nint)plane * bytes,
                    (ulong)bytes,
                    upsampling.Width,
                    upsampling.Height,
                    upsampling.ChannelsPerPixel,
                    format)),
            ];
            _matrix = [upsampling.Factor, 0, 0, upsampling.Factor];
            _outputArea = [0, 0, upsampling.OutputWidth, upsampling.OutputHeight];
            _offset = (upsampling.Factor - 1) / 2.0;
            _extend = upsampling.Border == BorderMode.Replicate ? Enums.Extend.Copy : Enums.Extend.Black;
        }

        public override void Run()
        {
            foreach (Image plane in _planes)
                NetVips.NetVips.Free(Upsample(plane, out _));
        }

        public override unsafe void WriteOutput()
        {
            Span<byte> output = _problem.Output.Bytes;
            foreach (Image plane in _planes)
            {
                nint result = Upsample(plane, out int bytes);
                new ReadOnlySpan<byte>((void*)result, bytes).CopyTo(output);
                NetVips.NetVips.Free(result);
                output = output[bytes..];
            }
        }

        public override void Dispose()
        {
            foreach (Image plane in _planes)
                plane.Dispose();
            _bilinear.Dispose();
            base.Dispose();
        }

        private static Enums.BandFormat FormatOf(ElementType element) => element switch
        {
            ElementType.Byte => Enums.BandFormat.Uchar,
            ElementType.UShort => Enums.BandFormat.Ushort,
            ElementType.Float => Enums.BandFormat.Float,
            ElementType.Double => Enums.BandFormat.Double,
            _ => throw new NotSupportedException($"No image of {element}."),
        };

        private nint Upsample(Image plane, out int bytes)
        {
            using Image result = plane.Affine(
                _matrix, interpolate: _bilinear, oarea: _outputArea, odx: _offset, ody: _offset, extend: _extend);
            nint memory = result.WriteToMemory(out ulong size);
            bytes = checked((int)size);
            return memory;
        }
    }
}
