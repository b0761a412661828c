using KernelGen.Benchmarks.Contenders;

namespace KernelGen.Benchmarks.Cases;

/// <summary>Bilinear upsampling by a whole factor, the output the factor times the input.</summary>
/// <param name="Element">The type of the elements.</param>
/// <param name="Layout">Planar or interleaved channels.</param>
/// <param name="Channels">Channels of the input.</param>
/// <param name="Factor">Output pixels for each input pixel, on both axes.</param>
/// <param name="Height">Rows of the input.</param>
/// <param name="Width">Columns of the input.</param>
/// <param name="Border">What lies beyond the edge of the input.</param>
/// <param name="Threads">The threads that every contender may use.</param>
internal sealed record BilinearCase(
    ElementType Element,
    TensorLayout Layout,
    int Channels,
    int Factor,
    int Height,
    int Width,
    BorderMode Border = BorderMode.Replicate,
    int Threads = 1)
    : KernelCase
{
    public override string Name =>
        $"{Element.Keyword()}-{LayoutName}{Channels}-x{Factor}-{Height}x{Width}-{BorderName}-t{Threads}";

    /// <summary>A name for the kernel of this case, which does not know the size.</summary>
    public string KernelName => $"{Element.Keyword()}-{LayoutName}{Channels}-x{Factor}-{BorderName}";

    public int OutputHeight => Height * Factor;

    public int OutputWidth => Width * Factor;

    public int InputBytes => checked(Channels * Height * Width * Element.Bytes());

    public override int OutputBytes => checked(Channels * OutputHeight * OutputWidth * Element.Bytes());

    public override long? Operations => null;

    /// <summary>Images that lie one after the other, for libraries that know interleaved channels alone.</summary>
    public int Planes => Layout == TensorLayout.Nchw ? Channels : 1;

    /// <summary>Channels of such an image.</summary>
    public int ChannelsPerPixel => Layout == TensorLayout.Nchw ? 1 : Channels;

    public override IEnumerable<Entrant> Entrants => BilinearWorkload.EntrantsOf(this);

    private string LayoutName => Layout == TensorLayout.Nchw ? "nchw" : "nhwc";

    private string BorderName => Border == BorderMode.Replicate ? "replicate" : "zero";

    public override Workload Prepare() => Element switch
    {
        ElementType.Byte => BilinearWorkload.Prepare<byte>(this),
        ElementType.UShort => BilinearWorkload.Prepare<ushort>(this),
        ElementType.Float => BilinearWorkload.Prepare<float>(this),
        ElementType.Double => BilinearWorkload.Prepare<double>(this),
        _ => throw new NotSupportedException($"No workload for {Element}."),
    };
}
