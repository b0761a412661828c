using System.Diagnostics;
using KernelGen.Benchmarks.Contenders;

namespace KernelGen.Benchmarks.Measuring;

/// <summary>
/// Times contenders in turns, so that a change of the machine's speed meets all of them. A sample is a call that does
/// not count, which brings the caches into the contender's own state, and then as many calls as fill a millisecond.
/// </summary>
internal static class InterleavedSampler
{
    private const int Rounds = 21;
    private const int FewestSamples = 5;

    private static readonly TimeSpan SampleTime = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromMilliseconds(40);

    // What a slow contender may take in all; it then has fewer samples.
    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(400);

    // Worker threads of some libraries keep spinning after a call.
    private static readonly TimeSpan SpinTime = TimeSpan.FromMilliseconds(2);

    /// <summary>The median of every contender.</summary>
    public static IReadOnlyList<Measurement> Measure(Workload workload)
    {
        Turn[] turns = [.. workload.Contenders.Select(contender => new Turn(contender))];
        foreach (Turn turn in turns)
            turn.WarmUp();
        for (int round = 0; round < Rounds; round++)
        {
            foreach (Turn turn in turns)
            {
                if (!turn.IsIn(round))
                    continue;
                if (workload.Case.Threads > 1)
                    Thread.Sleep(SpinTime);
                turn.Sample();
            }
        }

        return [.. turns.Select(turn => turn.Result())];
    }

    private sealed class Turn(Contender contender)
    {
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
            _sampleCount = Math.Clamp((int)(Budget.TotalSeconds / (seconds * (_calls + 1))), FewestSamples, Rounds);
        }

        /// <summary>Whether the contender has a sample in a round: its samples are spread evenly over all rounds.</summary>
        public bool IsIn(int round) => (round + 1) * _sampleCount / Rounds != round * _sampleCount / Rounds;

        public void Sample()
        {
            contender.Run();
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < _calls; i++)
                contender.Run();
            _samples.Add(Stopwatch.GetElapsedTime(start).TotalSeconds / _calls);
        }

        public Measurement Result()
        {
            _samples.Sort();
            return new Measurement(contender, _samples[_samples.Count / 2], AllocationProbe.BytesPerCall(contender.Run));
        }
    }
}
