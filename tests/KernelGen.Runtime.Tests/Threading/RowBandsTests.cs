using CsCheck;
using KernelGen.CompilerServices;
using KernelGen.Threading;
using Xunit;

namespace KernelGen.Runtime.Tests.Threading;

public class RowBandsTests
{
    private static readonly Gen<(UpsampleShape Shape, int ElementBytes, int Threads)> Calls =
        from factor in Gen.OneOf(Gen.Int[1, 9], Gen.Const(64))
        from padStart in Gen.Int[0, 3]
        from planes in Gen.OneOf(Gen.Int[0, 4], Gen.Int[1, 300])
        from height in Gen.OneOf(Gen.Int[4, 40], Gen.Int[4, 2000])
        from width in Gen.OneOf(Gen.Int[4, 40], Gen.Int[4, 3000])
        where (long)planes * (height + 1) * factor * (width + 1) * factor < int.MaxValue / 2
        from elementBytes in Gen.OneOf(Gen.Const(1), Gen.Const(2), Gen.Const(4), Gen.Const(8))
        from threads in Gen.Int[1, 70]
        let pad = Math.Min(padStart, factor)
        let shape = UpsampleShape.Create(factor, channels: 1, TensorLayout.Nchw, pad, padEnd: 0, planes, height, width)
        select (shape, elementBytes, threads);

    [Fact]
    public void Bands_are_whole_and_long_enough_and_leave_no_row_out() => Calls.Sample(
        call =>
        {
            (UpsampleShape shape, int elementBytes, int threads) = call;
            RowBands bands = new(in shape, elementBytes, threads);
            Assert.InRange(bands.Count, 1, threads == 1 ? 1 : threads * RowBands.BandsPerThread);
            Assert.Equal(0, bands.FirstRow(0));
            Assert.Equal(shape.OutputRows, bands.FirstRow(bands.Count));
            for (int band = 0; band < bands.Count && bands.Count > 1; band++)
            {
                Assert.Equal(0, bands.FirstRow(band) % shape.RowFactor);
                long rows = bands.FirstRow(band + 1) - bands.FirstRow(band);
                Assert.True(rows * shape.OutputWidth * elementBytes >= RowBands.MinimumBytes, $"band {band} has {rows} rows");
            }
        },
        iter: 2000,
        threads: 1);

    [Theory]
    [InlineData(1, 8, 1)]
    [InlineData(2, 8, 2)]
    [InlineData(7, 8, 7)]
    [InlineData(100, 1, 1)]
    [InlineData(100, 3, 3 * RowBands.BandsPerThread)]
    public void An_output_has_a_band_for_each_256_KB_up_to_a_few_for_each_thread(int megabyteQuarters, int threads, int bands)
    {
        UpsampleShape shape = UpsampleShape.Create(
            2, 1, TensorLayout.Nchw, 1, 1, batch: 1, height: megabyteQuarters * 32, width: 512);
        Assert.Equal(bands, new RowBands(in shape, elementBytes: 4, threads).Count);
    }

    [Fact]
    public void Bands_differ_by_one_input_row_at_most()
    {
        UpsampleShape shape = UpsampleShape.Create(3, 5, TensorLayout.Nchw, 1, 1, batch: 1, height: 301, width: 1000);
        RowBands bands = new(in shape, elementBytes: 4, threads: 7);
        Assert.Equal(7 * RowBands.BandsPerThread, bands.Count);
        long[] lengths = [.. Enumerable.Range(0, bands.Count).Select(band => bands.FirstRow(band + 1) - bands.FirstRow(band))];
        Assert.InRange(lengths.Max() - lengths.Min(), 0, 3);
    }

    [Fact]
    public void A_shape_without_rows_is_one_band_without_rows()
    {
        UpsampleShape shape = UpsampleShape.Create(2, 1, TensorLayout.Nchw, 1, 1, batch: 0, height: 3, width: 3);
        foreach (UpsampleShape empty in new[] { shape, default })
        {
            RowBands bands = new(in empty, elementBytes: 4, threads: 4);
            Assert.Equal((1, 0L, 0L), (bands.Count, bands.FirstRow(0), bands.FirstRow(1)));
        }
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void Rows_of_any_length_are_bands(long rowBytes)
    {
        RowBands bands = new(rows: 5, rowsPerGroup: 1, rowBytes, threads: 2);
        Assert.InRange(bands.Count, 1, 5);
        Assert.Equal(5, bands.FirstRow(bands.Count));
    }
}
