using System.Diagnostics;
using KernelGen.Benchmarks.Contenders;

namespace KernelGen.Benchmarks.Measuring;

/// <summary>
/// The samples of one contender. A sample is a call that does not count, which brings the caches into the contender's
/// own state, and then as many calls as fill a millisecond.
/// </summary>
/// <param name="contender">The contender.</param>
/// <param name="rounds">Rounds in which samples may be taken.</param>
internal sealed class Sampler(Contender contender, int rounds)
{
    private const int FewestSamples = 5;

    private static readonly TimeSpan SampleTime = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromMilliseconds(40);

    // What a slow contender may take in all; it then has fewer samples.
    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(400);

    private readonly List<double> _samples = [];
    private int _calls;
    private int _sampleCount;

    /// <summary>Compiles, settles, and finds out how long a call takes.</summary>
    public void WarmUp()
    {
        contender.Run();
        long start = Stopwatch.GetTimestamp();
        int calls = 0;
        do
        {
            contender.Run();
            calls++;
        }
        while (Stopwatch.GetElapsedTime(start) < WarmUpTime);

        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds / calls;
        _calls = Math.Max(1, (int)(SampleTime.TotalSeconds / seconds));
        _sampleCount = Math.Clamp((int)(Budget.TotalSeconds / (seconds * (_calls + 1))), FewestSamples, rounds);
    }

    /// <summary>Whether there is a sample to take in a round: the samples are spread evenly over all rounds.</summary>
    public bool IsIn(int round) => (round + 1) * _sampleCount / rounds != round * _sampleCount / rounds;

    public void TakeSample()
    {
        contender.Run();
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < _calls; i++)
            contender.Run();
        _samples.Add(Stopwatch.GetElapsedTime(start).TotalSeconds / _calls);
    }

    /// <summary>The median of the samples.</summary>
    public Measurement Result()
    {
        _samples.Sort();
        return new Measurement(
            contender.Name,
            contender.Role,
            _samples[_samples.Count / 2],
            AllocationProbe.BytesPerCall(contender.Run));
    }
}
