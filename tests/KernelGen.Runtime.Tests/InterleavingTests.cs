using System.Runtime.InteropServices;
using KernelGen.ConvTransposes;
using Xunit;

namespace KernelGen.Runtime.Tests;

/// <summary>Two column phases are put between each other wherever the output begins, also between two elements' addresses.</summary>
public class InterleavingTests
{
    private const int Longest = 70;
    private const byte Untouched = 0xA5;

    public static TheoryData<bool, int> Places
    {
        get
        {
            TheoryData<bool, int> places = [];
            foreach (bool streams in new[] { false, true })
                for (int offset = 0; offset < 72; offset++)
                    places.Add(streams, offset);
            return places;
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Every_element_comes_to_its_place(bool streams, int byteOffset)
    {
        Check(streams, byteOffset, i => (float)i);
        Check(streams, byteOffset, i => (double)i);
    }

    private static unsafe void Check<T>(bool streams, int byteOffset, Func<int, T> number)
        where T : unmanaged
    {
        T[] even = [.. Enumerable.Range(0, Longest).Select(i => number(2 * i))];
        T[] odd = [.. Enumerable.Range(0, Longest).Select(i => number(2 * i + 1))];
        byte[] memory = GC.AllocateArray<byte>(2 * Longest * sizeof(T) + 256, pinned: true);
        for (int length = 0; length <= 2 * Longest; length++)
        {
            Array.Fill(memory, Untouched);
            fixed (T* evens = even)
            fixed (T* odds = odd)
            fixed (byte* start = memory)
            {
                byte* aligned = (byte*)(((nint)start + 63) & ~63);
                Interleaving.Two(evens, odds, (T*)(aligned + byteOffset), length, streams);
                int first = (int)(aligned - start) + byteOffset;
                T[] written = MemoryMarshal.Cast<byte, T>(memory.AsSpan(first, length * sizeof(T))).ToArray();
                Assert.Equal(Enumerable.Range(0, length).Select(number), written);
                Assert.DoesNotContain(memory[..first], value => value != Untouched);
                Assert.DoesNotContain(memory[(first + length * sizeof(T))..], value => value != Untouched);
            }
        }
    }
}
