using System.Buffers.Text;
using System.Diagnostics;
using Microsoft.Win32.SafeHandles;

namespace KernelGen.Benchmarks.Measuring;

/// <summary>
/// Times what the calling thread does, less the time in which it was ready and the system ran something else on its
/// processor: on a busy machine that hits long calls and spares short ones. Where the system does not tell, or others
/// wait too, it is the time on the wall.
/// </summary>
/// <param name="threads">The threads that calls use.</param>
internal sealed class RunningClock(int threads = 1) : IDisposable
{
    private const string Statistics = "/proc/thread-self/schedstat";
    private const int LongestLine = 64;

    private readonly SafeFileHandle? _statistics =
        threads == 1 && File.Exists(Statistics) ? File.OpenHandle(Statistics) : null;

    /// <summary>Milliseconds that a call takes.</summary>
    public double Milliseconds(Action call) => Time(call, calls: 1) * 1000;

    /// <summary>Seconds that some calls take.</summary>
    public double Time(Action call, int calls)
    {
        long waited = NanosecondsWaited();
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < calls; i++)
            call();
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return seconds - (NanosecondsWaited() - waited) / 1e9;
    }

    /// <inheritdoc/>
    public void Dispose() => _statistics?.Dispose();

    // The second of three numbers.
    private long NanosecondsWaited()
    {
        if (_statistics is null)
            return 0;
        Span<byte> buffer = stackalloc byte[LongestLine];
        ReadOnlySpan<byte> line = buffer[..RandomAccess.Read(_statistics, buffer, fileOffset: 0)];
        return Utf8Parser.TryParse(line[(line.IndexOf((byte)' ') + 1)..], out long waited, out _) ? waited : 0;
    }
}
