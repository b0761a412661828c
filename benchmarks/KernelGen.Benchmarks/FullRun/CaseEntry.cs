using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Contenders;

namespace KernelGen.Benchmarks.FullRun;

/// <summary>One contender of one case: the parameter of <see cref="CaseBenchmark"/>.</summary>
/// <remarks>Compares by its place in the list, which keeps cases together.</remarks>
internal sealed class CaseEntry : IComparable
{
    private readonly int _index;

    internal CaseEntry(int index, KernelCase kernelCase, Entrant entrant)
    {
        _index = index;
        Case = kernelCase;
        Entrant = entrant;
    }

    internal KernelCase Case { get; }

    internal Entrant Entrant { get; }

    /// <inheritdoc/>
    public int CompareTo(object? obj) => _index.CompareTo((obj as CaseEntry)?._index ?? -1);

    /// <inheritdoc/>
    public override string ToString() => $"{Case.Name} {Entrant.Name}";
}
