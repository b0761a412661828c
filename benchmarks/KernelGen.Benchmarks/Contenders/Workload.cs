using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Peers;

namespace KernelGen.Benchmarks.Contenders;

/// <summary>A case with all its contenders, ready to be measured.</summary>
/// <param name="kernelCase">The case.</param>
/// <param name="contenders">Those that have it, in the order of the table.</param>
/// <param name="absences">Those that go without.</param>
/// <param name="agreements">How far peers' results are from the kernel's.</param>
internal sealed class Workload(
    KernelCase kernelCase,
    IReadOnlyList<Contender> contenders,
    IReadOnlyList<Absence> absences,
    IReadOnlyList<Agreement> agreements)
    : IDisposable
{
    public KernelCase Case { get; } = kernelCase;

    public IReadOnlyList<Contender> Contenders { get; } = contenders;

    public IReadOnlyList<Absence> Absences { get; } = absences;

    public IReadOnlyList<Agreement> Agreements { get; } = agreements;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Contender contender in Contenders)
            contender.Dispose();
    }
}
