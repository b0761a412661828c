using KernelGen.Benchmarks.Cases;

namespace KernelGen.Benchmarks.Peers;

/// <summary>
/// The rounding of libraries that compute the position in the source, and from it the weights, in single precision:
/// the further from the origin, the coarser. Powers of two come out exact, other factors do not.
/// </summary>
internal static class SinglePrecisionCoordinates
{
    public static Rounding Of(BilinearCase upsampling)
    {
        const double Unit = 1.0 / (1 << 24);
        return new Rounding(4 * Unit * (upsampling.Height + upsampling.Width + 2), "source coordinates in single precision");
    }
}
