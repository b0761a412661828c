using System.Numerics;
using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Measuring;
using KernelGen.Benchmarks.Peers;

namespace KernelGen.Benchmarks.Contenders;

/// <summary>Gathers the contenders of a case, and lets no peer through that computes another function.</summary>
/// <param name="kernelCase">The case.</param>
/// <param name="output">Where all contenders write.</param>
internal sealed class WorkloadBuilder<T>(KernelCase kernelCase, PinnedBuffer output)
    where T : unmanaged, INumber<T>
{
    private readonly List<Contender> _contenders = [];
    private readonly List<Absence> _absences = [];
    private readonly List<Agreement> _agreements = [];

    public void Add(params IEnumerable<Contender> contenders) => _contenders.AddRange(contenders);

    public void AddAbsent(Absence absence) => _absences.Add(absence);

    /// <summary>Adds a contender whose result is the expected one but for rounding.</summary>
    /// <returns>Whether it is.</returns>
    public bool AddIfAgrees(Contender contender, ReadOnlySpan<T> expected, Rounding rounding)
    {
        string name = contender.Entrant.Name;
        Agreement agreement = new(name, LargestDifference(ResultOf(contender), expected), rounding);
        if (agreement.Holds)
        {
            _contenders.Add(contender);
            _agreements.Add(agreement);
            return true;
        }

        contender.Dispose();
        _absences.Add(new Absence(name, AbsenceKind.NoSuchCase, agreement.ToString()));
        return false;
    }

    /// <summary>What a contender writes.</summary>
    public T[] ResultOf(Contender contender)
    {
        // A NaN, or the largest integer: what a contender leaves out is seen.
        output.Bytes.Fill(byte.MaxValue);
        contender.WriteOutput();
        return output.Span<T>().ToArray();
    }

    public Workload Build() => new(kernelCase, _contenders, _absences, _agreements);

    private static double LargestDifference(ReadOnlySpan<T> actual, ReadOnlySpan<T> expected)
    {
        // T.Max and T.Min keep a NaN, which is within no tolerance.
        T largest = T.Zero;
        for (int i = 0; i < actual.Length; i++)
            largest = T.Max(largest, T.Max(actual[i], expected[i]) - T.Min(actual[i], expected[i]));
        return double.CreateChecked(largest);
    }
}
