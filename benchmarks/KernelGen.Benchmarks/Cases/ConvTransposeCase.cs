using KernelGen.Benchmarks.Contenders;

namespace KernelGen.Benchmarks.Cases;

/// <summary>A transposed convolution of one planar image of <c>float</c>.</summary>
/// <param name="Shape">The kernel's shape.</param>
/// <param name="Height">Rows of the input.</param>
/// <param name="Width">Columns of the input.</param>
/// <param name="IsBilinear">Whether the weight is the bilinear filler; it is random otherwise.</param>
internal sealed record ConvTransposeCase(
    ConvTransposeShape Shape, int Height, int Width, bool IsBilinear = false)
    : KernelCase
{
    public override string Name =>
        $"conv-{Shape.Name}-{Height}x{Width}-{(IsBilinear ? "bilinear" : "random")}-t{Threads}";

    public override ElementType Element { get; init; } = ElementType.Float;

    public override int Threads { get; init; } = 1;

    public TensorShape Input => new(1, Shape.InChannels, Height, Width);

    public TensorShape Output => Shape.Parameters.OutputShape(Input, Shape.OutChannels, Shape.KernelSize);

    public override int OutputBytes => checked((int)Output.ElementCount * sizeof(float));

    /// <summary>
    /// Two for each product of an input and a weight, those that fall outside of the output and those with a weight of 0
    /// included.
    /// </summary>
    public override long? Operations => 2L * Height * Width * Shape.Weight.ElementCount;

    public override IEnumerable<Entrant> Entrants => ConvTransposeWorkload.EntrantsOf(this);

    public override Workload Prepare() => ConvTransposeWorkload.Prepare(this);
}
