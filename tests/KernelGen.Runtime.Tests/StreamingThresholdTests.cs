using System.Globalization;
using System.Runtime.Intrinsics.X86;
using KernelGen.CompilerServices;
using Xunit;

namespace KernelGen.Runtime.Tests;

public class StreamingThresholdTests
{
    private const int Megabyte = 1 << 20;

    [Theory]
    [InlineData(true, 48 * Megabyte, 6 * Megabyte)]
    [InlineData(true, 0, StreamingThreshold.WithoutCacheSize)]
    [InlineData(true, 2 * Megabyte, StreamingThreshold.Minimum)]
    [InlineData(false, 48 * Megabyte, long.MaxValue)]
    public void An_eighth_of_the_last_cache(bool canStream, long cacheBytes, long threshold) =>
        Assert.Equal(threshold, StreamingThreshold.Of(canStream, cacheBytes));

    [Fact]
    public void Streaming_never_pays_where_the_processor_has_no_such_stores()
    {
        if (X86Base.IsSupported)
            Assert.InRange(OutputStores.ThresholdBytes, StreamingThreshold.Minimum, 1L << 30);
        else
            Assert.Equal(long.MaxValue, OutputStores.ThresholdBytes);
    }

    // As processors describe themselves: 48 KB in 12 ways, 32 KB of instructions, 48 MB in 12 ways, 32 MB in 16 ways.
    [Theory]
    [InlineData(0x00004121, 0x02C0003F, 0x3F, 48 * 1024)]
    [InlineData(0x00004122, 0x01C0003F, 0x3F, 0)]
    [InlineData(0x00004163, 0x02C0003F, 0xFFFF, 48 * Megabyte)]
    [InlineData(0x0003C163, 0x03C0003F, 0x7FFF, 32 * Megabyte)]
    [InlineData(0, 0, 0, 0)]
    public void Cache_registers_are_decoded(int eax, int ebx, int ecx, long bytes) =>
        Assert.Equal(bytes, LastLevelCache.DecodeBytes(eax, ebx, ecx));

    [Fact]
    public void The_last_cache_is_the_one_that_the_system_knows()
    {
        const string Size = "/sys/devices/system/cpu/cpu0/cache/index3/size";
        if (X86Base.IsSupported && LastLevelCache.FindBytes() != 0 && File.Exists(Size))
        {
            string kilobytes = File.ReadAllText(Size).Trim().TrimEnd('K');
            Assert.Equal(long.Parse(kilobytes, CultureInfo.InvariantCulture) * 1024, LastLevelCache.FindBytes());
        }
    }
}
