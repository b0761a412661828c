using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.Benchmarks.Contenders;

/// <summary>
/// Vectors of the widths that the processor multiplies and adds in one instruction, as often as a case does; the fastest
/// of them is the peak of one thread.
/// </summary>
internal static class PeakContenders
{
    private static readonly (Entrant Entrant, bool IsThere, int Operations, Action<long> Loop)[] Ways =
    [
        Way("512 bits", Avx512F.IsSupported, Vector512<float>.Count, FmaLoops.Run512),
        Way("256 bits", Fma.IsSupported, Vector256<float>.Count, FmaLoops.Run256),
        Way("128 bits", Fma.IsSupported || AdvSimd.IsSupported, Vector128<float>.Count, FmaLoops.Run128),
    ];

    public static IEnumerable<Entrant> Entrants => Ways.Where(way => way.IsThere).Select(way => way.Entrant);

    /// <summary>Every way to so many multiplications and additions.</summary>
    public static IEnumerable<Contender> Create(long operations)
    {
        foreach ((Entrant entrant, bool isThere, int perStep, Action<long> loop) in Ways)
        {
            if (!isThere)
                continue;
            long steps = (operations + perStep - 1) / perStep;
            yield return new CallContender(entrant, () => loop(steps));
        }
    }

    private static (Entrant Entrant, bool IsThere, int Operations, Action<long> Loop) Way(
        string name, bool isThere, int lanes, Action<long> loop) =>
        (Entrant.Peak(name), isThere, 2 * lanes * FmaLoops.InstructionsPerStep, loop);
}
