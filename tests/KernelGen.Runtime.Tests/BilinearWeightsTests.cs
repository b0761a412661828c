using System.Numerics;
using KernelGen.CompilerServices;
using Xunit;

namespace KernelGen.Runtime.Tests;

/// <summary>Which weights of a call are taken for the bilinear filler, and which inputs for finite.</summary>
public class BilinearWeightsTests
{
    public static TheoryData<int, int, int, int> Shapes =>
        [.. from factors in new[] { (2, 2), (3, 3), (4, 2), (1, 8), (16, 16) }
            from groups in new[] { (1, 1), (3, 1), (3, 3), (4, 2) }
            select (factors.Item1, factors.Item2, groups.Item1, groups.Item2)];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_filler_in_any_groups(int height, int width, int channels, int groups)
    {
        Assert.True(BilinearWeights.AreFiller<float>(Filler<float>(height, width, channels, groups), channels, groups, (height, width)));
        Assert.True(BilinearWeights.AreFiller<double>([.. Filler<double>(height, width, channels, groups), double.NaN], channels, groups, (height, width)));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Any_other_weight_is_seen(int height, int width, int channels, int groups)
    {
        float[] filler = Filler<float>(height, width, channels, groups);
        for (int i = 0; i < filler.Length; i += 1 + filler.Length / 50)
        {
            foreach (float other in new[] { filler[i] + 0.001f, float.NaN, float.PositiveInfinity })
            {
                float[] weight = [.. filler];
                weight[i] = other;
                Assert.False(BilinearWeights.AreFiller<float>(weight, channels, groups, (height, width)), $"weight {i} is {other}");
            }
        }
    }

    [Fact]
    public void Sixteen_ulps_are_near_enough_and_seventeen_are_not()
    {
        float[] filler = Filler<float>(2, 2, 1, 1);
        foreach ((int ulps, bool isNear) in new[] { (16, true), (17, false) })
        {
            float[] weight = [.. filler];
            weight[5] += ulps * (float.BitIncrement(weight[5]) - weight[5]);
            Assert.Equal(isNear, BilinearWeights.AreFiller<float>(weight, 1, 1, 2));
        }
    }

    // An ulp of 1 for each of the taps 1/128 and 1/128: 256 ulp of their product.
    [Fact]
    public void Small_weights_of_a_large_factor_are_off_by_what_a_subtraction_from_1_is()
    {
        float[] filler = Filler<float>(64, 64, 1, 1);
        foreach ((int ulps, bool isNear) in new[] { (256, true), (-256, true), (257, false) })
        {
            float[] weight = [.. filler];
            weight[0] += ulps * (float.BitIncrement(weight[0]) - weight[0]);
            Assert.Equal(isNear, BilinearWeights.AreFiller<float>(weight, 1, 1, 64));
        }
    }

    [Fact]
    public void Channels_may_be_off_by_different_amounts()
    {
        float[] weight = Filler<float>(2, 2, 2, 2);
        weight[^1] = float.BitIncrement(weight[^1]);
        Assert.True(BilinearWeights.AreFiller<float>(weight, 2, 2, 2));
    }

    [Theory]
    [InlineData(TensorLayout.Nchw)]
    [InlineData(TensorLayout.Nhwc)]
    public void An_input_is_finite_whatever_lies_between_its_rows(TensorLayout layout)
    {
        int rowLength = layout == TensorLayout.Nhwc ? 15 : 5;
        int rows = layout == TensorLayout.Nhwc ? 8 : 24;
        foreach (int gap in new[] { 0, 3 })
        {
            ConvTransposeShape shape = ConvTransposeShape.Create(
                3, 3, 4, new ConvTranspose2dParameters(2, groups: 3), layout, batch: 2, height: 4, width: 5, inputRowStride: rowLength + gap);
            for (int i = -1; i < shape.InputLength; i++)
            {
                double[] input = new double[shape.InputLength + 4];
                input.AsSpan().Fill(1e300);
                input.AsSpan(shape.InputLength).Fill(double.NaN);
                if (i >= 0)
                    input[i] = i % 2 == 0 ? double.NaN : double.NegativeInfinity;
                Assert.Equal(rows, (shape.InputLength - rowLength) / (rowLength + gap) + 1);
                Assert.Equal(i < 0 || i % (rowLength + gap) >= rowLength, BilinearWeights.AreFinite<double>(input, in shape));
            }
        }
    }

    private static T[] Filler<T>(int height, int width, int channels, int groups)
        where T : unmanaged, INumberBase<T>
    {
        int rows = 2 * height - height % 2;
        int columns = 2 * width - width % 2;
        int perGroup = channels / groups;
        return
        [
            .. from input in Enumerable.Range(0, channels)
               from output in Enumerable.Range(0, perGroup)
               from ky in Enumerable.Range(0, rows)
               from kx in Enumerable.Range(0, columns)
               select input % perGroup == output ? T.CreateChecked(Tap(rows, height, ky) * Tap(columns, width, kx)) : T.Zero,
        ];
    }

    private static double Tap(int size, int factor, int i) => 1 - Math.Abs(i - (size - 1) / 2.0) / factor;
}
