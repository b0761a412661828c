using System.Numerics;
using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Kernels;
using KernelGen.Benchmarks.Measuring;
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
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var problem = new BilinearProblem(
            upsampling, new PinnedBuffer(upsampling.InputBytes), new PinnedBuffer(upsampling.OutputBytes));
        FillWithNumbers(problem.Input.Span<T>());

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
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Span<T> output = problem.Output.Span<T>();
        output.Fill(T.NaN);
        contender.WriteOutput();
        return output.ToArray();
    }

    private static double LargestDifference<T>(ReadOnlySpan<T> actual, ReadOnlySpan<T> expected)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        // T.Max keeps a NaN, which is within no tolerance.
        T largest = T.Zero;
        for (int i = 0; i < actual.Length; i++)
            largest = T.Max(largest, T.Abs(actual[i] - expected[i]));
        return double.CreateChecked(largest);
    }

    private static void FillWithNumbers<T>(Span<T> elements)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var random = new Random(1);
        foreach (ref T element in elements)
            element = T.CreateChecked(random.NextSingle());
    }
}
