using KernelGen.CompilerServices;
using Xunit;

namespace KernelGen.Runtime.Tests.Shapes;

/// <summary>Pairs, shapes, axes and the places of elements in a buffer.</summary>
public class TensorShapeTests
{
    [Fact]
    public void A_pair_is_one_number_or_two_height_first()
    {
        Assert.Equal(new Size2(3, 3), (Size2)3);
        Assert.Equal(new Size2(3, 3), Size2.FromInt32(3));
        Assert.Equal(new Size2(3, -4), (Size2)(3, -4));
        Assert.Equal(new Size2(3, -4), Size2.FromValueTuple((3, -4)));
        Assert.Equal("(3, -4)", new Size2(3, -4).ToString());
    }

    [Fact]
    public void A_shape_counts_its_elements_and_throws_where_they_are_too_many()
    {
        Assert.Equal(2L * 3 * 5 * 7, new TensorShape(2, 3, 5, 7).ElementCount);
        Assert.Equal(1L << 60, new TensorShape(1 << 15, 1 << 15, 1 << 15, 1 << 15).ElementCount);
        Assert.Throws<OverflowException>(() => new TensorShape(1 << 16, 1 << 16, 1 << 16, 1 << 16).ElementCount);
        Assert.Equal("(2, 3, 5, 7)", new TensorShape(2, 3, 5, 7).ToString());
    }

    [Fact]
    public void A_length_fits_an_index_or_is_refused()
    {
        Assert.Equal(210, TensorLength.Of(new TensorShape(2, 3, 5, 7), "input"));
        Assert.Equal(int.MaxValue, TensorLength.Of(new TensorShape(1, 1, int.MaxValue, 1), "input"));
        ArgumentException refusal =
            Assert.Throws<ArgumentException>(() => TensorLength.Of(new TensorShape(2, 1, 1 << 15, 1 << 15), "input"));
        Assert.Equal("input", refusal.ParamName);
        Assert.Contains(
            "The input of shape (2, 1, 32768, 32768) has 2147483648 elements, above the limit of 2147483647; split it.",
            refusal.Message, StringComparison.Ordinal);
    }

    // Row strides beyond what an index holds are refused where there is a second row.
    [Fact]
    public void The_last_row_of_a_buffer_may_be_short_of_its_stride()
    {
        Assert.Equal(5 * 100 + 7, ShapeGuard.BufferLength(2, 3, 100, 7, "input"));
        Assert.Equal(0, ShapeGuard.BufferLength(0, 3, 100, 7, "input"));
        Assert.Equal(7, ShapeGuard.BufferLength(1, 1, int.MaxValue, 7, "input"));
        Assert.Equal(int.MaxValue, ShapeGuard.BufferLength(1, 2, int.MaxValue - 7, 7, "input"));
        Assert.Equal(int.MaxValue, ShapeGuard.BufferLength(int.MaxValue, 1, 1, 1, "input"));
        AssertTooLong(1, 2, int.MaxValue - 6, 7, "2147483648");
        AssertTooLong(1L << 31, 1, 1, 1, "2147483648");
        AssertTooLong(1L << 16, 1 << 15, 1, 1, "2147483648");
        AssertTooLong(1, 1, 1L << 31, 1L << 31, "2147483648");
        AssertTooLong(int.MaxValue, int.MaxValue, 4, 4, "18446744056529682436");
        AssertTooLong(1L << 62, int.MaxValue, 4, 1, "39614081238685424723062423549");
        AssertTooLong(1L << 62, int.MaxValue, 1L << 31, 1, "21267647922655133652177870763145035777");

        static void AssertTooLong(long planes, int rows, long stride, long rowLength, string length)
        {
            ArgumentException refusal =
                Assert.Throws<ArgumentException>(() => ShapeGuard.BufferLength(planes, rows, stride, rowLength, "output"));
            Assert.Contains($"The output would span {length} elements;", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_element_of_a_buffer_has_a_place_of_its_own()
    {
        TensorShape shape = new(2, 3, 4, 5);
        foreach ((TensorLayout layout, int? stride) in new (TensorLayout, int?)[]
            { (TensorLayout.Nchw, null), (TensorLayout.Nchw, 5), (TensorLayout.Nchw, 9), (TensorLayout.Nhwc, null), (TensorLayout.Nhwc, 17) })
        {
            TensorBuffer buffer = new(shape, layout, stride, "input");
            int[] places =
            [
                .. from image in Enumerable.Range(0, 2)
                   from channel in Enumerable.Range(0, 3)
                   from row in Enumerable.Range(0, 4)
                   from column in Enumerable.Range(0, 5)
                   select buffer.Strides.IndexOf(image, channel, row, column),
            ];
            Assert.Equal(120, places.Distinct().Count());
            Assert.Equal((0, buffer.Length - 1), (places.Min(), places.Max()));
            int rows = layout == TensorLayout.Nhwc ? 8 : 24;
            int rowLength = layout == TensorLayout.Nhwc ? 15 : 5;
            Assert.Equal((rows - 1) * (stride ?? rowLength) + rowLength, buffer.Length);
        }
    }

    // Stride 3 and dilation 2 have no common divisor: every phase has taps, two steps of inputs apart.
    [Fact]
    public void A_tap_reads_the_input_that_lies_under_it()
    {
        TransposedAxis axis = new(kernelSize: 5, stride: 3, padStart: 4, padEnd: 1, dilation: 2);
        Assert.Equal((10 - 1) * 3 - 4 - 1 + 2 * 4 + 1, axis.OutputExtent(10));
        int found = 0;
        for (int input = 0; input < 10; input++)
        {
            for (int tap = 0; tap < 5; tap++)
            {
                int output = input * 3 - 4 + tap * 2;
                if (output < 0)
                    continue;
                Assert.True(axis.IsTapOf(axis.Phase(output), tap));
                Assert.False(axis.IsTapOf((axis.Phase(output) + 1) % 3, tap));
                Assert.Equal(input, axis.InputIndex(output, tap));
                found++;
            }
        }

        Assert.Equal(47, found);
    }

    [Theory]
    [InlineData(1, 1, 0, 2, new[] { 2 })]
    [InlineData(2, 4, 1, 4, new[] { 1, 3, 3, 1 })]
    [InlineData(3, 5, 1, 6, new[] { 2, 4, 6, 4, 2 })]
    [InlineData(4, 8, 2, 8, new[] { 1, 3, 5, 7, 7, 5, 3, 1 })]
    public void The_filler_of_a_factor(int factor, int size, int padding, int denominator, int[] numerators)
    {
        Assert.Equal(size, BilinearFiller.KernelSize(factor));
        Assert.Equal(padding, BilinearFiller.CanonicalPadding(factor));
        Assert.Equal(denominator, BilinearFiller.Denominator(size));
        Assert.Equal(numerators, Enumerable.Range(0, size).Select(i => BilinearFiller.Numerator(size, i)));
    }
}
