using CsCheck;
using Xunit;

namespace KernelGen.Runtime.Tests;

public class BilinearPointTests
{
    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(1, 0, 2)]
    [InlineData(0, 1, 4)]
    [InlineData(1, 1, 8)]
    [InlineData(0.5, 0.5, 3.75)]
    [InlineData(0.25, 0, 1.25)]
    [InlineData(0, 0.75, 3.25)]
    [InlineData(0.25, 0.75, 4.0625)]
    public void The_unit_square(double x, double y, double expected)
    {
        Assert.Equal(expected, Functional.Bilinear(1, 2, 4, 8, x, y));
        Assert.Equal((float)expected, Functional.Bilinear(1f, 2f, 4f, 8f, (float)x, (float)y));
        Assert.Equal(expected, Functional.Bilinear(1, 2, 4, 8, -3.0, 1, 10, 18, -3 + 4 * x, 10 + 8 * y));
    }

    [Fact]
    public void A_published_example()
    {
        // Intensity at row 20.2, column 14.5 of the article on bilinear interpolation, here with x the column.
        double value = Functional.Bilinear(91, 210, 162, 95, 14.0, 15, 20, 21, 14.5, 20.2);
        Assert.Equal(146.1, value, tolerance: 1e-10);
    }

    [Fact]
    public void Corners_and_constants_are_exact() => Gen.Double[-1e3, 1e3].Array[4].Select(Gen.Double[0, 1]).Sample(
        (q, t) =>
        {
            Assert.Equal(q[0], Functional.Bilinear(q[0], q[1], q[2], q[3], 0, 0));
            Assert.Equal(q[1], Functional.Bilinear(q[0], q[1], q[2], q[3], 1, 0));
            Assert.Equal(q[2], Functional.Bilinear(q[0], q[1], q[2], q[3], 0, 1));
            Assert.Equal(q[3], Functional.Bilinear(q[0], q[1], q[2], q[3], 1, 1));
            Assert.Equal(q[0], Functional.Bilinear(q[0], q[0], q[0], q[0], t, 1 - t));
        });

    [Fact]
    public void The_closed_form_is_met() => Gen.Double[-1, 1].Array[4].Select(Gen.Double[0, 1], Gen.Double[0, 1]).Sample(
        (q, x, y) => Assert.Equal(
            q[0] * (1 - x) * (1 - y) + q[1] * x * (1 - y) + q[2] * (1 - x) * y + q[3] * x * y,
            Functional.Bilinear(q[0], q[1], q[2], q[3], x, y),
            tolerance: 1e-15));

    [Fact]
    public void A_rectangle_without_width_or_height_is_refused()
    {
        ArgumentException width = Assert.Throws<ArgumentException>(
            () => Functional.Bilinear(1, 2, 3, 4, 2.5, 2.5, 0, 1, 0, 0));
        Assert.Contains("x0 and x1 are both 2.5", width.Message, StringComparison.Ordinal);
        ArgumentException height = Assert.Throws<ArgumentException>(
            () => Functional.Bilinear(1, 2, 3, 4, 0, 1, -1.5, -1.5, 0, 0));
        Assert.Contains("y0 and y1 are both -1.5", height.Message, StringComparison.Ordinal);
    }
}
