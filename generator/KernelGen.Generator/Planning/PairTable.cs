using System.Collections.Immutable;

namespace KernelGen.Generator.Planning;

/// <summary>
/// The order in which tables have the pairs of taps of an output row's elements: one after the other, or where two vectors
/// of sums hold the even and the odd elements, all even ones before all odd ones.
/// </summary>
internal sealed class PairTable
{
    private readonly bool _isByParity;
    private readonly int _period;

    /// <summary>Elements that the widest load spans, wherever in the period it begins.</summary>
    private readonly int _span;

    public PairTable(ColumnTable columns, IntegerPlan arithmetic, ImmutableArray<PathPlan> paths)
    {
        _isByParity = arithmetic.TakesUpperHalf;
        _period = columns.Period;
        _span = paths.Select(path => Span(path)).DefaultIfEmpty(0).Max();
    }

    /// <summary>Whether some path looks its taps up.</summary>
    public bool IsUsed => _span > 0;

    /// <summary>Entries for the elements of one parity.</summary>
    public int EntriesOfParity => (_period + _span) / 2;

    /// <summary>The elements, in the table's order.</summary>
    public IEnumerable<int> Elements => _isByParity
        ? Enumerable.Range(0, 2).SelectMany(parity => Enumerable.Range(0, EntriesOfParity).Select(entry => 2 * entry + parity))
        : Enumerable.Range(0, _period + _span);

    /// <summary>The place in the table of an element of the period, or of the one behind it.</summary>
    public int EntryOf(int element) => _isByParity ? element % 2 * EntriesOfParity + element / 2 : element;

    // A block of sums takes neighbours, or every other element.
    private int Span(PathPlan path) => path.Form switch
    {
        ColumnForm.Lanes => path.Lanes,
        ColumnForm.Blocks => _isByParity ? path.InputElements : path.InputElements / 2,
        _ => 0,
    };
}
