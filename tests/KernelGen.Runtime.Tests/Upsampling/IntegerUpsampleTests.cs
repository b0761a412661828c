using System.Numerics;
using CsCheck;
using KernelGen.Testing;
using Xunit;

namespace KernelGen.Runtime.Tests.Upsampling;

public class IntegerUpsampleTests
{
    private const int Pairs = 1 << 16;

    [Fact]
    public void All_pairs_of_bytes_along_rows_and_columns()
    {
        byte[] rows = [.. Enumerable.Range(0, Pairs).SelectMany(pair => new[] { (byte)(pair >> 8), (byte)pair })];
        byte[] expected =
        [
            .. rows.Chunk(2).SelectMany(pair => new[]
            {
                pair[0],
                (byte)((3 * pair[0] + pair[1] + 2) >> 2),
                (byte)((pair[0] + 3 * pair[1] + 2) >> 2),
                pair[1],
            }),
        ];
        byte[] output = new byte[4 * Pairs];
        Functional.BilinearUpsample<byte>(rows, new TensorShape(1, 1, Pairs, 2), (1, 2), output);
        Assert.Equal(expected, output);

        Functional.BilinearUpsample<byte>(Transpose(rows, 2), new TensorShape(1, 1, 2, Pairs), (2, 1), output);
        Assert.Equal(Transpose(expected, 4), output);
    }

    [Fact]
    public void Factor_2_is_the_sum_of_nine_three_three_and_one_sixteenths()
    {
        ushort[] pixels = TestData.FullRange<ushort>(4 * Pairs, 1);
        ushort[] output = new ushort[16];
        foreach (ushort[] p in pixels.Chunk(4))
        {
            Functional.BilinearUpsample<ushort>(p, new TensorShape(1, 1, 2, 2), 2, output);
            Assert.Equal((9 * p[0] + 3 * p[1] + 3 * p[2] + p[3] + 8) >> 4, output[5]);
            Assert.Equal((3 * p[0] + 9 * p[1] + p[2] + 3 * p[3] + 8) >> 4, output[6]);
            Assert.Equal((3 * p[0] + p[1] + 9 * p[2] + 3 * p[3] + 8) >> 4, output[9]);
            Assert.Equal((p[0] + 3 * p[1] + 3 * p[2] + 9 * p[3] + 8) >> 4, output[10]);
        }
    }

    // 9·0 + 3·1 + 3·1 + 1·2 is 8/16, which rounds up. Rounded along the rows first, 1/4 and 5/4 are 0 and 1, and 1/4 of
    // the way between them is 0.
    [Fact]
    public void Rounding_twice_would_be_wrong()
    {
        byte[] output = new byte[16];
        Functional.BilinearUpsample<byte>([0, 1, 1, 2], new TensorShape(1, 1, 2, 2), 2, output);
        Assert.Equal(1, output[5]);
    }

    [Fact]
    public void Byte_is_the_reference() => UpsampleProblems.Any.Select(Gen.Int).Sample(Check<byte>, iter: 400);

    [Fact]
    public void UInt16_is_the_reference() => UpsampleProblems.Any.Select(Gen.Int).Sample(Check<ushort>, iter: 400);

    [Theory]
    [InlineData(GuardPlacement.EndsAtGuard)]
    [InlineData(GuardPlacement.StartsAfterGuard)]
    public void Integers_stay_inside_their_buffers(GuardPlacement placement) =>
        UpsampleProblems.Any.Select(Gen.Int).Sample(
            (problem, seed) =>
            {
                CheckGuarded<byte>(problem, seed, placement);
                CheckGuarded<ushort>(problem, seed, placement);
            },
            iter: 100,
            threads: 1);

    private static void Check<T>(UpsampleProblem problem, int seed)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        T[] input = TestData.FullRange<T>(problem.InputCount, seed);
        T[] expected = ReferenceBilinear.RunExact<T>(problem.Shape, problem.Parameters, input, problem.Layout);
        Assert.Null(IntegerComparison.FindDifference<T>(expected, problem.Run<T>(input, T.CreateTruncating(0xA5A5))));
    }

    private static void CheckGuarded<T>(UpsampleProblem problem, int seed, GuardPlacement placement)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        T[] input = TestData.FullRange<T>(problem.InputCount, seed);
        T poison = T.CreateTruncating(0xA5A5);
        Assert.Null(IntegerComparison.FindDifference<T>(
            problem.Run<T>(input, poison), problem.RunGuarded<T>(input, poison, placement)));
    }

    private static byte[] Transpose(byte[] image, int width)
    {
        int height = image.Length / width;
        byte[] result = new byte[image.Length];
        for (int i = 0; i < image.Length; i++)
            result[i % width * height + i / width] = image[i];
        return result;
    }
}
