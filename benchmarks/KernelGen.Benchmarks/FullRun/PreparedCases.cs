using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Contenders;
using KernelGen.Benchmarks.Reporting;

namespace KernelGen.Benchmarks.FullRun;

/// <summary>
/// Keeps the contenders of the case being measured: they share buffers, and are compared once. All is in one process,
/// so that what is learnt on the way is there at the end.
/// </summary>
internal static class PreparedCases
{
    private static readonly Dictionary<KernelCase, IReadOnlyList<Absence>> AbsencesByCase = [];

    private static Workload? _current;

    public static Notes Notes { get; } = new();

    public static Contender Find(CaseEntry entry)
    {
        if (_current?.Case != entry.Case)
        {
            Clear();
            _current = entry.Case.Prepare();
            AbsencesByCase[entry.Case] = _current.Absences;
            Notes.Add(_current);
        }

        return _current.Contenders.FirstOrDefault(contender => contender.Entrant == entry.Entrant)
            ?? throw new InvalidOperationException($"{entry} is not timed: see the notes.");
    }

    public static IReadOnlyList<Absence> AbsencesOf(KernelCase kernelCase) =>
        AbsencesByCase.GetValueOrDefault(kernelCase) ?? [];

    public static void Clear()
    {
        _current?.Dispose();
        _current = null;
    }
}
