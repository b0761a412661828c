using KernelGen.Benchmarks.Contenders;

namespace KernelGen.Benchmarks.Cases;

/// <summary>Bilinear upsampling by a whole factor, the output the factor times the input.</summary>
/// <inheritdoc/>
internal sealed record BilinearCase(
    ElementType Element,
    TensorLayout Layout,
    int Channels,
    int Factor,
    int Height,
    int Width,
    BorderMode Border = BorderMode.Replicate,
    int Threads = 1)
    : KernelCase(Element, Layout, Channels, Factor, Height, Width, Border, Threads)
{
    public override string Name =>
        $"{Element.Keyword()}-{LayoutName}{Channels}-x{Factor}-{Height}x{Width}-{BorderName}-t{Threads}";

    /// <summary>A name for the kernel of this case, which does not know the size.</summary>
    public string KernelName => $"{Element.Keyword()}-{LayoutName}{Channels}-x{Factor}-{BorderName}";

    public int OutputHeight => Height * Factor;

    public int OutputWidth => Width * Factor;

    public int InputBytes => checked(Channels * Height * Width * Element.Bytes());

    public override int OutputBytes => checked(Channels * OutputHeight * OutputWidth * Element.Bytes());

    /// <summary>Images that lie one after the other, for libraries that know interleaved channels alone.</summary>
    public int Planes => Layout == TensorLayout.Nchw ? Channels : 1;

    /// <summary>Channels of such an image.</summary>
    public int ChannelsPerPixel => Layout == TensorLayout.Nchw ? 1 : Channels;

    public override IEnumerable<Entrant> Entrants => BilinearWorkload.EntrantsOf(this);

    private string LayoutName => Layout == TensorLayout.Nchw ? "nchw" : "nhwc";

    private string BorderName => Border == BorderMode.Replicate ? "replicate" : "zero";

    public override Workload Prepare() => Element switch
    {
        ElementType.Float => BilinearWorkload.Prepare<float>(this),
        ElementType.Double => BilinearWorkload.Prepare<double>(this),
        _ => throw new NotSupportedException($"No workload for {Element}."),
    };

    /// <inheritdoc/>
    public override string ToString() => Name;
}
