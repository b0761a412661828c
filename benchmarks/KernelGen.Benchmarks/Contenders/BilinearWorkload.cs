using System.Numerics;
using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Kernels;
using KernelGen.Benchmarks.Measuring;
using KernelGen.Benchmarks.Peers;

namespace KernelGen.Benchmarks.Contenders;

/// <summary>Sets up everything that upsamples bilinearly, and lets nothing through that computes another function.</summary>
internal static class BilinearWorkload
{
    public static Workload Prepare<T>(BilinearCase benchmarkCase)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var problem = new BilinearProblem(
            benchmarkCase, new PinnedBuffer(benchmarkCase.InputBytes), new PinnedBuffer(benchmarkCase.OutputBytes));
        FillWithNumbers(problem.Input.Span<T>());

        KernelContender<T> kernel = new(problem, KernelRegistry.Find<T>(benchmarkCase));
        T[] expected = Result<T>(kernel, problem);
        FallbackContender<T> fallback = new(problem);
        if (!Result<T>(fallback, problem).AsSpan().SequenceEqual(expected))
            throw new InvalidOperationException($"{benchmarkCase}: the kernel's bits are not those of the fallback.");

        List<Contender> contenders = [.. FillContenders.Create<T>(problem.Output, benchmarkCase.Threads), kernel, fallback];
        List<Absence> absences = [];
        List<Agreement> agreements = [];
        foreach (IBilinearPeer peer in PeerCatalogue.Bilinear)
            Admit(peer, problem, expected, contenders, absences, agreements);
        return new Workload(benchmarkCase, contenders, absences, agreements);
    }

    private static void Admit<T>(
        IBilinearPeer peer,
        BilinearProblem problem,
        T[] expected,
        List<Contender> contenders,
        List<Absence> absences,
        List<Agreement> agreements)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (peer.Library.LoadError is { } error)
        {
            absences.Add(new Absence(peer.Library.Name, AbsenceKind.NotLoaded, error));
            return;
        }

        if (peer.WhyNot(problem.Case) is { } reason)
        {
            absences.Add(new Absence(peer.Library.Name, AbsenceKind.NoSuchCase, reason));
            return;
        }

        Contender contender = peer.Prepare(problem);
        Rounding rounding = peer.RoundingOf(problem.Case);
        double difference = LargestDifference(Result<T>(contender, problem), expected);
        if (difference <= rounding.Tolerance)
        {
            contenders.Add(contender);
            agreements.Add(new Agreement(contender.Name, difference, rounding));
            return;
        }

        contender.Dispose();
        absences.Add(new Absence(
            contender.Name,
            AbsenceKind.NoSuchCase,
            FormattableString.Invariant($"computes another function, off by {difference:g2} (rounding explains {rounding.Tolerance:g2})")));
    }

    private static T[] Result<T>(Contender contender, BilinearProblem problem)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Span<T> output = problem.Output.Span<T>();
        output.Fill(T.NaN);
        contender.Run();
        return output.ToArray();
    }

    private static double LargestDifference<T>(ReadOnlySpan<T> actual, ReadOnlySpan<T> expected)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        double largest = 0;
        for (int i = 0; i < actual.Length; i++)
        {
            // Math.Max keeps a NaN, which is within no tolerance.
            largest = Math.Max(largest, Math.Abs(double.CreateChecked(actual[i]) - double.CreateChecked(expected[i])));
        }

        return largest;
    }

    private static void FillWithNumbers<T>(Span<T> elements)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var random = new Random(1);
        foreach (ref T element in elements)
            element = T.CreateChecked(random.NextSingle());
    }
}
