using KernelGen.Benchmarks.Contenders;
using KernelGen.Benchmarks.Measuring;

namespace KernelGen.Benchmarks.QuickRun;

/// <summary>
/// The samples of one contender. A sample is a call that does not count, which brings the caches into the contender's
/// own state, and then as many calls as fill a millisecond.
/// </summary>
/// <param name="contender">The contender.</param>
/// <param name="clock">The clock of the thread that takes the samples.</param>
/// <param name="rounds">Rounds in which samples may be taken.</param>
internal sealed class Sampler(Contender contender, RunningClock clock, int rounds)
{
    private const double SampleSeconds = 0.001;
    private const double WarmUpSeconds = 0.04;

    // What a slow contender may take in all; it then has fewer samples.
    private const double Budget = 0.3;

    // Of calls that take longer than this fewer do: what disturbs a sample is shorter.
    private const double SlowCall = 0.05;
    private const double SlowestCall = 0.2;

    // A longer call finds little of what ran before it in the caches.
    private const double LongCall = 0.01;

    private readonly Action _call = contender.Run;
    private readonly List<double> _samples = [];
    private double _seconds;
    private int _calls;
    private int _sampleCount;

    /// <summary>Compiles, settles, and finds out how long a call takes.</summary>
    public void WarmUp()
    {
        double total = 0;
        for (int calls = 1; total < WarmUpSeconds; calls *= 2)
        {
            double time = clock.Time(_call, calls);
            total += time;
            _seconds = time / calls;
        }

        int fewest = _seconds switch
        {
            < SlowCall => 5,
            < SlowestCall => 3,
            _ => 1,
        };
        _calls = Math.Max(1, (int)(SampleSeconds / _seconds));
        _sampleCount = Math.Clamp((int)(Budget / (_seconds * (_calls + 1))), fewest, rounds);
    }

    /// <summary>Whether there is a sample to take in a round: the samples are spread evenly over all rounds.</summary>
    public bool IsIn(int round) => (round + 1) * _sampleCount / rounds != round * _sampleCount / rounds;

    public void TakeSample()
    {
        if (_seconds < LongCall)
            contender.Run();
        _samples.Add(clock.Time(_call, _calls) / _calls);
    }

    /// <summary>The median of the samples.</summary>
    public Measurement Result()
    {
        _samples.Sort();
        return new Measurement(contender.Entrant, _samples[_samples.Count / 2], AllocationProbe.BytesPerCall(_call));
    }
}
