using System.Globalization;

namespace KernelGen.Benchmarks.Cases;

/// <summary>The second-level cache of one core.</summary>
internal static class CacheSize
{
    private const int AssumedKilobytes = 1024;

    /// <summary>In bytes, as Linux reports it; 1 MB where nothing does.</summary>
    public static int SecondLevel { get; } = ReadKilobytes() * 1024;

    private static int ReadKilobytes()
    {
        const string Path = "/sys/devices/system/cpu/cpu0/cache/index2/size";
        string kilobytes = File.Exists(Path) ? File.ReadAllText(Path).TrimEnd('\n', 'K') : "";
        return int.TryParse(kilobytes, NumberStyles.None, CultureInfo.InvariantCulture, out int size)
            ? size
            : AssumedKilobytes;
    }
}
