using System.Diagnostics;

namespace Samples.Common;

/// <summary>How long something takes.</summary>
public static class Measurement
{
    public const int Runs = 15;

    private const int WarmUpRuns = 5;

    /// <summary>The median time of several runs, in milliseconds, after some that do not count.</summary>
    public static double MedianMilliseconds(Action run)
    {
        for (int i = 0; i < WarmUpRuns; i++)
            run();

        double[] times = [.. Enumerable.Range(0, Runs).Select(_ => Milliseconds(run))];
        Array.Sort(times);
        return times[Runs / 2];
    }

    private static double Milliseconds(Action run)
    {
        long start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
