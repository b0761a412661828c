using System.Runtime.InteropServices;
using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Contenders;

namespace KernelGen.Benchmarks.Peers.Yuv;

/// <summary>
/// libyuv: <c>ScalePlane</c> and <c>ScalePlane_16</c> at factor 2, planes one after the other, and <c>ARGBScale</c> for
/// four interleaved channels, whose outermost outputs lie on the outermost inputs. It has one thread.
/// </summary>
internal sealed class YuvBilinear : IBilinearPeer
{
    public PeerLibrary Library { get; } = new(
        "libyuv",
        "Debian's libyuv0",
        static () => NativeLibrary.Load(LibYuv.Library, typeof(LibYuv).Assembly, searchPath: null));

    public string? WhyNot(BilinearCase upsampling) => upsampling switch
    {
        { Element: not (ElementType.Byte or ElementType.UShort) } => "it scales byte and ushort",
        { Border: BorderMode.Zero } => "it repeats the edge",
        { Layout: TensorLayout.Nchw, Factor: not 2 } => "ScalePlane samples another grid at factors other than 2",
        { Layout: TensorLayout.Nchw } or { Element: ElementType.Byte, Channels: 4 } => null,
        _ => "its interleaved images have four channels of byte",
    };

    public Rounding RoundingOf(BilinearCase upsampling) => upsampling.Layout == TensorLayout.Nchw
        ? new Rounding(0, "nothing, as one rounding is exact")
        : Rounding.OtherGrid("ARGBScale");

    public Contender Prepare(BilinearProblem problem) => problem.Case switch
    {
        { Layout: TensorLayout.Nhwc } => new ArgbScale(Library.Name, problem),
        { Element: ElementType.Byte } => new ScalePlane(Library.Name, problem),
        _ => new ScalePlane16(Library.Name, problem),
    };

    private sealed unsafe class ScalePlane(string name, BilinearProblem problem) : Contender(Entrant.Peer(name))
    {
        public override void Run()
        {
            BilinearCase upsampling = problem.Case;
            byte* source = problem.Input.Pointer<byte>();
            byte* destination = problem.Output.Pointer<byte>();
            for (int plane = 0; plane < upsampling.Planes; plane++)
            {
                LibYuv.ScalePlane(
                    source,
                    upsampling.Width,
                    upsampling.Width,
                    upsampling.Height,
                    destination,
                    upsampling.OutputWidth,
                    upsampling.OutputWidth,
                    upsampling.OutputHeight,
                    LibYuv.Bilinear);
                source += upsampling.Height * upsampling.Width;
                destination += upsampling.OutputHeight * upsampling.OutputWidth;
            }
        }
    }

    private sealed unsafe class ScalePlane16(string name, BilinearProblem problem) : Contender(Entrant.Peer(name))
    {
        public override void Run()
        {
            BilinearCase upsampling = problem.Case;
            ushort* source = problem.Input.Pointer<ushort>();
            ushort* destination = problem.Output.Pointer<ushort>();
            for (int plane = 0; plane < upsampling.Planes; plane++)
            {
                LibYuv.ScalePlane16(
                    source,
                    upsampling.Width,
                    upsampling.Width,
                    upsampling.Height,
                    destination,
                    upsampling.OutputWidth,
                    upsampling.OutputWidth,
                    upsampling.OutputHeight,
                    LibYuv.Bilinear);
                source += upsampling.Height * upsampling.Width;
                destination += upsampling.OutputHeight * upsampling.OutputWidth;
            }
        }
    }

    private sealed unsafe class ArgbScale(string name, BilinearProblem problem) : Contender(Entrant.Peer(name))
    {
        public override void Run()
        {
            BilinearCase upsampling = problem.Case;
            int failure = LibYuv.ArgbScale(
                problem.Input.Pointer<byte>(),
                upsampling.Width * upsampling.Channels,
                upsampling.Width,
                upsampling.Height,
                problem.Output.Pointer<byte>(),
                upsampling.OutputWidth * upsampling.Channels,
                upsampling.OutputWidth,
                upsampling.OutputHeight,
                LibYuv.Bilinear);
            if (failure != 0)
                throw new InvalidOperationException("libyuv refuses to scale.");
        }
    }
}
