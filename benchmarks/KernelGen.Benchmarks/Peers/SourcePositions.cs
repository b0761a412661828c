using KernelGen.Benchmarks.Cases;

namespace KernelGen.Benchmarks.Peers;

/// <summary>
/// The rounding of libraries that compute each output's position in the source, and from it the weights, in the type of
/// the elements: the further from the origin, the coarser. Powers of two come out exact, other factors do not.
/// </summary>
internal static class SourcePositions
{
    private const int Roundings = 4;

    public static Rounding RoundingOf(BilinearCase upsampling)
    {
        double unit = upsampling.Element == ElementType.Double ? Math.ScaleB(1, -53) : Math.ScaleB(1, -24);
        return new Rounding(
            Roundings * unit * (upsampling.Height + upsampling.Width + 2), "rounding of positions in the source");
    }
}
