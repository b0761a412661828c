using System.Numerics;
using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Kernels;
using KernelGen.Benchmarks.Peers;

namespace KernelGen.Benchmarks.Contenders;

/// <summary>
/// Sets up everything that upsamples bilinearly, and lets nothing through that computes another function.
/// </summary>
internal static class BilinearWorkload
{
    public static IEnumerable<Entrant> EntrantsOf(BilinearCase upsampling) =>
    [
        .. FillContenders.Entrants(upsampling.Threads),
        Entrant.Kernel,
        Entrant.Fallback,
        .. PeerCatalogue.Bilinear
            .Where(peer => AbsenceOf(peer, upsampling) is null)
            .Select(peer => Entrant.Peer(peer.Library.Name)),
    ];

    public static Workload Prepare<T>(BilinearCase upsampling)
        where T : unmanaged, INumber<T>
    {
        var problem = BilinearProblem.Create(upsampling);
        KernelContender<T> kernel = new(problem, KernelRegistry.Find<T>(upsampling));
        FallbackContender<T> fallback = new(problem);
        T[] expected = ResultOf<T>(kernel, problem);
        if (!ResultOf<T>(fallback, problem).AsSpan().SequenceEqual(expected))
            throw new InvalidOperationException($"{upsampling}: the kernel's bits are not those of the fallback.");

        List<Contender> contenders =
            [.. FillContenders.Create<T>(problem.Output, upsampling.Threads), kernel, fallback];
        List<Absence> absences = [];
        List<Agreement> agreements = [];
        foreach (IBilinearPeer peer in PeerCatalogue.Bilinear)
        {
            if (AbsenceOf(peer, upsampling) is { } absence)
            {
                absences.Add(absence);
                continue;
            }

            Contender contender = peer.Prepare(problem);
            Rounding rounding = peer.RoundingOf(upsampling);
            Agreement agreement = new(
                contender.Entrant.Name, LargestDifference<T>(ResultOf<T>(contender, problem), expected), rounding);
            if (agreement.Holds)
            {
                contenders.Add(contender);
                agreements.Add(agreement);
            }
            else
            {
                contender.Dispose();
                absences.Add(new Absence(contender.Entrant.Name, AbsenceKind.NoSuchCase, agreement.ToString()));
            }
        }

        return new Workload(upsampling, contenders, absences, agreements);
    }

    private static Absence? AbsenceOf(IBilinearPeer peer, BilinearCase upsampling) =>
        peer.Library.LoadError is { } error ? new Absence(peer.Library.Name, AbsenceKind.NotLoaded, error)
        : peer.WhyNot(upsampling) is { } reason ? new Absence(peer.Library.Name, AbsenceKind.NoSuchCase, reason)
        : null;

    private static T[] ResultOf<T>(Contender contender, BilinearProblem problem)
        where T : unmanaged, INumber<T>
    {
        // A NaN, or the largest integer: what a contender leaves out is seen.
        problem.Output.Bytes.Fill(byte.MaxValue);
        contender.WriteOutput();
        return problem.Output.Span<T>().ToArray();
    }

    private static double LargestDifference<T>(ReadOnlySpan<T> actual, ReadOnlySpan<T> expected)
        where T : unmanaged, INumber<T>
    {
        // T.Max and T.Min keep a NaN, which is within no tolerance.
        T largest = T.Zero;
        for (int i = 0; i < actual.Length; i++)
            largest = T.Max(largest, T.Max(actual[i], expected[i]) - T.Min(actual[i], expected[i]));
        return double.CreateChecked(largest);
    }
}
