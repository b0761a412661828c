using System.Numerics;
using KernelGen.Testing;
using Xunit;

namespace KernelGen.Runtime.Tests.Upsampling;

/// <summary>
/// Every neighbourhood of 2 x 2 pixels of the numbers at which rounding and range can go wrong, in one image, for every
/// factor and either border.
/// </summary>
public abstract class NeighbourhoodTests<T>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private static readonly T[] Line = [.. Neighbourhoods<T>.Line];

    private static readonly T[] Image = Neighbourhoods<T>.Image();

    private static int Side => Neighbourhoods<T>.Side;

    [Fact]
    public void The_image_has_every_neighbourhood_once_and_the_line_every_pair()
    {
        HashSet<(T, T, T, T)> neighbourhoods = [];
        for (int row = 0; row + 1 < Side; row++)
            for (int column = 0; column + 1 < Side; column++)
            {
                int at = row * Side + column;
                Assert.True(neighbourhoods.Add((Image[at], Image[at + 1], Image[at + Side], Image[at + Side + 1])));
            }

        Assert.Equal(7 * 7 * 7 * 7, neighbourhoods.Count);
        Assert.Equal(7 * 7, Line.Zip(Line.Skip(1)).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(NeighbourhoodFactors.All), MemberType = typeof(NeighbourhoodFactors))]
    public void Rounded_once_half_up(int factorHeight, int factorWidth)
    {
        BilinearUpsampleParameters replicate = new((factorHeight, factorWidth));
        BilinearUpsampleParameters zero = replicate with { Border = BorderMode.Zero };
        Check(new UpsampleProblem(new TensorShape(1, 1, Side, Side), replicate), Image);
        // The borders differ along the edges only, and a line has no more than those.
        Check(new UpsampleProblem(new TensorShape(1, 1, Side, 1), zero), Line);
        Check(new UpsampleProblem(new TensorShape(1, 1, 1, Side), zero), Line);
    }

    private static void Check(UpsampleProblem problem, T[] image)
    {
        T[] expected = ReferenceBilinear.RunExact<T>(problem.Shape, problem.Parameters, image);
        Assert.Null(IntegerComparison.FindDifference<T>(expected, problem.Run<T>(image, T.Zero)));
    }
}

public sealed class ByteNeighbourhoodTests : NeighbourhoodTests<byte>;

public sealed class UInt16NeighbourhoodTests : NeighbourhoodTests<ushort>;

public static class NeighbourhoodFactors
{
    public static TheoryData<int, int> All => new(
        Enumerable.Range(1, 64).Select(factor => (factor, factor)).Concat(
            [(1, 2), (2, 1), (2, 3), (3, 2), (5, 8), (1, 64), (64, 1), (63, 64), (31, 9)]));
}
