using KernelGen.Generator.Model;
using KernelGen.Generator.Planning;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

/// <summary>Operations per output element, counted by hand.</summary>
public class KernelCostTests
{
    // Factor 2: a lerp along the row (1 multiplication, 2 additions) serves two rows, and each output blends two of them; the
    // difference of two rows is needed once for each, as they have another nearer row. Factor 4 needs it for every other.
    // Of factor 3 one row in three is a copy. A pixel of 21 channels is stored as 2 vectors of 16, a load for each tap.
    [Theory]
    [InlineData(2, 2, 1, 1 / 2.0 + 1, 2 / 2.0 + 1 + 1, 1 / 2.0, 1)]
    [InlineData(3, 3, 1, 1 / 3.0 + 2 / 3.0, 2 / 3.0 + 2 / 3.0 + 2 / 3.0, 1 / 3.0, 1)]
    [InlineData(4, 4, 1, 1 / 4.0 + 1, 2 / 4.0 + 1 / 2.0 + 1, 1 / 4.0, 1)]
    [InlineData(4, 1, 1, 1, 1 / 2.0 + 1, 1 / 4.0, 1)]
    [InlineData(1, 4, 1, 1, 2, 1, 1)]
    [InlineData(2, 2, 8, 1 / 2.0 + 1, 2 / 2.0 + 1 + 1, 2 / 2.0, 1)]
    [InlineData(2, 2, 16, 1 / 2.0 + 1, 2 / 2.0 + 1 + 1, 2 / 2.0, 1)]
    [InlineData(2, 2, 21, 32 / 42.0 + 1, 64 / 42.0 + 1 + 1, 64 / 42.0, 32 / 21.0)]
    public void Of_float(int rows, int columns, int channels, double multiplies, double additions, double loads, double stores) =>
        AssertCost(ElementType.Float32, rows, columns, channels, multiplies, additions, loads, stores);

    // A row: two products and their sum, the difference to the row above, and the first sum with its rounding; then an
    // addition for each further output row. Denominators that are no power of two take a product more.
    [Theory]
    [InlineData(2, 2, 1, 2 / 2.0, 1 / 2.0 + 3 / 2.0 + 1 / 2.0, 1 / 2.0, 1)]
    [InlineData(4, 4, 1, 2 / 4.0, 1 / 4.0 + 3 / 4.0 + 3 / 4.0, 1 / 4.0, 1)]
    [InlineData(3, 3, 1, 2 / 3.0 + 1, 1 / 3.0 + 3 / 3.0 + 2 / 3.0, 1 / 3.0, 1)]
    [InlineData(4, 1, 1, 0, 3 / 4.0 + 3 / 4.0, 1 / 4.0, 1)]
    [InlineData(1, 4, 1, 2, 1 + 1, 1, 1)]
    [InlineData(16, 16, 64, 2 / 16.0, 1 / 16.0 + 3 / 16.0 + 15 / 16.0, 2 / 16.0, 1)]
    public void Of_bytes(int rows, int columns, int channels, double multiplies, double additions, double loads, double stores) =>
        AssertCost(ElementType.UInt8, rows, columns, channels, multiplies, additions, loads, stores);

    // 70 channels are stored as 2 vectors of 64.
    [Fact]
    public void Of_bytes_whose_vectors_overlap()
    {
        const double Overlap = 128 / 70.0;
        AssertCost(ElementType.UInt8, 2, 3, 70, Overlap + 1, Overlap / 2 + 3 * Overlap / 2 + 1 / 2.0, Overlap, Overlap);
    }

    private static void AssertCost(
        ElementType element, int rows, int columns, int channels, double multiplies, double additions, double loads, double stores)
    {
        KernelCost cost = KernelCost.Of(Plans.Of(rows, columns, channels, element));
        Assert.Equal(multiplies, cost.Multiplies, tolerance: 1e-12);
        Assert.Equal(additions, cost.Additions, tolerance: 1e-12);
        Assert.Equal(loads, cost.Loads, tolerance: 1e-12);
        Assert.Equal(stores, cost.Stores, tolerance: 1e-12);
    }
}
