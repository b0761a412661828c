using System.Numerics;
using CsCheck;
using KernelGen.Testing;
using Xunit;

namespace KernelGen.Runtime.Tests.Upsampling;

/// <summary>Laws that hold exactly, for any image.</summary>
public class UpsampleLawTests
{
    [Fact]
    public void A_constant_image_stays_constant() => UpsampleProblems.Replicated.Select(Gen.UShort).Sample(
        (problem, bits) =>
        {
            CheckConstant(problem, bits);
            CheckConstant(problem, (byte)bits);
            Half half = BitConverter.UInt16BitsToHalf(bits);
            if (Half.IsFinite(half))
                CheckConstant(problem, half);
        });

    [Fact]
    public void Every_byte_stays_constant_at_every_factor()
    {
        for (int factor = 1; factor <= 64; factor++)
        {
            byte[] constants = [.. Enumerable.Range(0, 256).Select(constant => (byte)constant)];
            byte[] output = new UpsampleProblem(new TensorShape(256, 1, 1, 1), new(factor)).Run<byte>(constants, 0);
            int image = factor * factor;
            foreach (byte constant in constants)
                Assert.False(output.AsSpan(constant * image, image).ContainsAnyExcept(constant));
        }
    }

    [Fact]
    public void No_result_leaves_the_range_of_its_image() => UpsampleProblems.Replicated.Select(Gen.Int).Sample(
        (problem, seed) =>
        {
            ushort[] input = TestData.FullRange<ushort>(problem.InputCount, seed);
            foreach (ref ushort value in input.AsSpan())
                value = Math.Clamp(value, (ushort)1000, (ushort)1003);
            Assert.False(problem.Run<ushort>(input, 0).AsSpan().ContainsAnyExceptInRange<ushort>(1000, 1003));
        });

    [Fact]
    public void Transposing_the_image_transposes_the_result() => UpsampleProblems.Any.Select(Gen.Int).Sample(
        (problem, seed) =>
        {
            CheckTransposed<byte>(problem, seed);
            CheckTransposed<ushort>(problem, seed);
        });

    [Fact]
    public void Channels_are_independent() => UpsampleProblems.Any.Select(Gen.Int).Sample(
        (problem, seed) =>
        {
            CheckChannels(problem, TestData.FullRange<byte>(problem.InputCount, seed));
            CheckChannels(problem, TestData.FullRange<ushort>(problem.InputCount, seed));
            CheckChannels(problem, TestData.As<Half>(TestData.Uniform<Half>(problem.InputCount, seed)));
        });

    private static void CheckConstant<T>(UpsampleProblem problem, T constant)
        where T : unmanaged, INumber<T>
    {
        T[] input = [.. Enumerable.Repeat(constant, problem.InputCount)];
        Assert.DoesNotContain(problem.Run<T>(input, default), value => value != constant);
    }

    private static void CheckTransposed<T>(UpsampleProblem problem, int seed)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        T[] image = TestData.FullRange<T>(problem.InputCount, seed);
        BilinearUpsampleParameters parameters = problem.Parameters;
        UpsampleProblem transposed = problem with
        {
            Shape = problem.Shape with { Height = problem.Shape.Width, Width = problem.Shape.Height },
            Parameters = new(Swapped(parameters.Factor)!.Value, parameters.Border)
            {
                Padding = Swapped(parameters.Padding),
                PaddingEnd = Swapped(parameters.PaddingEnd),
                OutputPadding = Swapped(parameters.OutputPadding),
            },
        };
        T[] expected = Transpose(problem.Run(image, T.Zero), problem.OutputShape, problem.Layout);
        T[] actual = transposed.Run(Transpose(image, problem.Shape, problem.Layout), T.Zero);
        Assert.Null(IntegerComparison.FindDifference<T>(expected, actual));
    }

    private static void CheckChannels<T>(UpsampleProblem problem, T[] image)
        where T : unmanaged
    {
        TensorShape shape = problem.Shape;
        UpsampleProblem single = problem with
        {
            Shape = shape with { Batch = shape.Batch * shape.Channels, Channels = 1 },
            Layout = TensorLayout.Nchw,
        };
        T[] planar = TensorIndexing.Relayout<T>(image, shape, problem.Layout, TensorLayout.Nchw);
        T[] together = TensorIndexing.Relayout<T>(
            problem.Run(image, default), problem.OutputShape, problem.Layout, TensorLayout.Nchw);
        Assert.True(single.Run(planar, default).SequenceEqual(together));
    }

    private static Size2? Swapped(Size2? size) => size is { } both ? new Size2(both.Width, both.Height) : null;

    private static T[] Transpose<T>(T[] image, TensorShape shape, TensorLayout layout)
    {
        TensorShape transposed = shape with { Height = shape.Width, Width = shape.Height };
        T[] result = new T[image.Length];
        for (int item = 0; item < shape.Batch; item++)
            for (int channel = 0; channel < shape.Channels; channel++)
                for (int row = 0; row < shape.Height; row++)
                    for (int column = 0; column < shape.Width; column++)
                        result[transposed.IndexOf(layout, item, channel, column, row)] =
                            image[shape.IndexOf(layout, item, channel, row, column)];
        return result;
    }
}
