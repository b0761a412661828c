using KernelGen.Benchmarks.Contenders;
using KernelGen.Benchmarks.Measuring;

namespace KernelGen.Benchmarks.QuickRun;

/// <summary>Times contenders in turns, so that a change of the machine's speed meets all of them.</summary>
internal static class InterleavedSampler
{
    private const int Rounds = 21;

    // Worker threads of some libraries keep spinning after a call.
    private static readonly TimeSpan SpinTime = TimeSpan.FromMilliseconds(2);

    /// <summary>The median of every contender.</summary>
    public static IReadOnlyList<Measurement> Measure(Workload workload)
    {
        using RunningClock clock = new(workload.Case.Threads);
        Sampler[] samplers = [.. workload.Contenders.Select(contender => new Sampler(contender, clock, Rounds))];
        foreach (Sampler sampler in samplers)
            sampler.WarmUp();
        for (int round = 0; round < Rounds; round++)
        {
            foreach (Sampler sampler in samplers)
            {
                if (!sampler.IsIn(round))
                    continue;
                if (workload.Case.Threads > 1)
                    Thread.Sleep(SpinTime);
                sampler.TakeSample();
            }
        }

        return [.. samplers.Select(sampler => sampler.Result())];
    }
}
