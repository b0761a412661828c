using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using KernelGen.CompilerServices;
using KernelGen.Testing;
using Xunit;

namespace KernelGen.Runtime.Tests;

public class StreamingStoresTests
{
    private const int Page = 4096;

    [Fact]
    public void Vectors_of_512_bits_are_stored_whole_and_nothing_else_is() => AssertStores(
        64, static (bytes, at) => StreamingStores.Store(Vector512.CreateSequence<byte>(1, 1), ref bytes[at]));

    [Fact]
    public void Vectors_of_256_bits_are_stored_whole_and_nothing_else_is() => AssertStores(
        32, static (bytes, at) => StreamingStores.Store(Vector256.CreateSequence<byte>(1, 1), ref bytes[at]));

    [Fact]
    public void Vectors_of_128_bits_are_stored_whole_and_nothing_else_is() => AssertStores(
        16, static (bytes, at) => StreamingStores.Store(Vector128.CreateSequence<byte>(1, 1), ref bytes[at]));

    [Fact]
    public void Elements_keep_their_order_and_bits()
    {
        using GuardedBuffer<float> floats = new(Page / sizeof(float), GuardPlacement.EndsAtGuard);
        using GuardedBuffer<double> doubles = new(Page / sizeof(double), GuardPlacement.EndsAtGuard);
        StreamingStores.Store(Vector512.CreateSequence(-3f, 0.5f), ref floats.Span[^16]);
        StreamingStores.Store(Vector512.CreateSequence(-3d, 0.5d), ref doubles.Span[^8]);
        StreamingStores.Fence();
        Assert.Equal([.. Enumerable.Range(0, 16).Select(i => -3f + 0.5f * i)], floats.Span[^16..].ToArray());
        Assert.Equal([.. Enumerable.Range(0, 8).Select(i => -3d + 0.5d * i)], doubles.Span[^8..].ToArray());
    }

    [Fact]
    public void Elements_are_counted_to_the_next_line()
    {
        AssertElementsToLine<byte>();
        AssertElementsToLine<ushort>();
        AssertElementsToLine<float>();
        AssertElementsToLine<double>();
    }

    [Fact]
    public void An_element_across_every_boundary_has_no_line_to_lead_to()
    {
        using GuardedBuffer<byte> buffer = new(Page, GuardPlacement.StartsAfterGuard);
        Assert.Equal(0, OutputStores.ElementsToLine(in At<float>(buffer, 64)));
        for (int offset = 1; offset < 4; offset++)
            Assert.Equal(-1, OutputStores.ElementsToLine(in At<float>(buffer, offset)));
        Assert.Equal(-1, OutputStores.ElementsToLine(in At<double>(buffer, 4)));

        // 3 bytes never fill a line, wherever the first one is.
        Assert.Equal(-1, OutputStores.ElementsToLine(in At<Triple>(buffer, 0)));
    }

    // An image of one row has neighbours too: the next channel's row begins where this one ends.
    [Theory]
    [InlineData(1, 7, 0)]
    [InlineData(3, 8, 0)]
    [InlineData(3, 7, -1)]
    public void Rows_lead_to_a_line_together_or_not_at_all(int channels, int width, int elements)
    {
        using GuardedBuffer<byte> buffer = new(Page, GuardPlacement.StartsAfterGuard);
        var shape = UpsampleShape.Create((1, 8), channels, TensorLayout.Nchw, (0, 4), (0, 4), batch: 1, height: 1, width);
        Assert.Equal(elements, OutputStores.ElementsToLine(in At<float>(buffer, 0), in shape));
    }

    private static ref T At<T>(GuardedBuffer<byte> buffer, int offset) => ref Unsafe.As<byte, T>(ref buffer.Span[offset]);

    /// <summary>Every aligned place of a page between two that may not be touched.</summary>
    private static void AssertStores(int width, Action<Span<byte>, int> store)
    {
        for (int at = 0; at < Page; at += width)
        {
            using GuardedBuffer<byte> buffer = new(Page, GuardPlacement.StartsAfterGuard);
            byte untouched = buffer.Span[0];
            store(buffer.Span, at);
            StreamingStores.Fence();
            for (int i = 0; i < width; i++)
                Assert.Equal(i + 1, buffer.Span[at + i]);
            Assert.False(buffer.Span[..at].ContainsAnyExcept(untouched));
            Assert.False(buffer.Span[(at + width)..].ContainsAnyExcept(untouched));
        }
    }

    private static void AssertElementsToLine<T>()
        where T : unmanaged
    {
        int size = Marshal.SizeOf<T>();
        using GuardedBuffer<T> buffer = new(Page / size, GuardPlacement.StartsAfterGuard);
        for (int i = 0; i < buffer.Length; i++)
        {
            int expected = (64 - i * size % 64) % 64 / size;
            Assert.Equal(expected, OutputStores.ElementsToLine(in buffer.Span[i]));
        }
    }

    private readonly record struct Triple(byte First, byte Second, byte Third);
}
