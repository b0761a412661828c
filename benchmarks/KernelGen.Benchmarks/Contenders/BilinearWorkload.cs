using System.Numerics;
using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Kernels;
using KernelGen.Benchmarks.Peers;

namespace KernelGen.Benchmarks.Contenders;

/// <summary>Sets up everything that upsamples bilinearly.</summary>
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
        WorkloadBuilder<T> workload = new(upsampling, problem.Output);
        KernelContender<T> kernel = new(problem, KernelRegistry.Find<T>(upsampling));
        FallbackContender<T> fallback = new(problem);
        T[] expected = workload.ResultOf(fallback);
        if (!workload.ResultOf(kernel).AsSpan().SequenceEqual(expected))
            throw new InvalidOperationException($"{upsampling}: the kernel's bits are not those of the fallback.");

        workload.Add([.. FillContenders.Create<T>(problem.Output, upsampling.Threads), kernel, fallback]);
        foreach (IBilinearPeer peer in PeerCatalogue.Bilinear)
        {
            if (AbsenceOf(peer, upsampling) is { } absence)
                workload.AddAbsent(absence);
            else
                workload.AddIfAgrees(peer.Prepare(problem), expected, peer.RoundingOf(upsampling));
        }

        return workload.Build();
    }

    private static Absence? AbsenceOf(IBilinearPeer peer, BilinearCase upsampling) =>
        peer.Library.Absence
        ?? (peer.WhyNot(upsampling) is { } reason
            ? new Absence(peer.Library.Name, AbsenceKind.NoSuchCase, reason)
            : null);
}
