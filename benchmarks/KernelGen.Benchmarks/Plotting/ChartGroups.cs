using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Reporting;

namespace KernelGen.Benchmarks.Plotting;

/// <summary>
/// The horizontal axis that all charts have: a section for each size of output, and in it a place for each factor. What
/// has its value there is the least favourable of the cases that belong there.
/// </summary>
internal sealed class ChartGroups
{
    private readonly (SizeClass Size, int Factor)[] _places;

    public ChartGroups(IEnumerable<CaseResult> results)
    {
        // A charted kernel has one thread, as its neighbours have.
        Results = [.. results.Where(result => result.Kernel is not null && result.Case is BilinearCase { Threads: 1 })];
        _places = [.. Results.Select(PlaceOf).Distinct().Order()];
    }

    public IReadOnlyList<CaseResult> Results { get; }

    public IEnumerable<BilinearCase> Cases => Results.Select(CaseOf);

    public int Count => _places.Length;

    public IEnumerable<string> Labels => _places.Select(place => $"×{place.Factor}");

    /// <summary>The sections: title, first place and number of places.</summary>
    public IEnumerable<(string Title, int Start, int Count)> Sections =>
        _places.Select((place, index) => (place.Size, index)).GroupBy(
            place => place.Size,
            (size, places) => (size.Title(), places.First().index, places.Count()));

    /// <summary>The least value of some cases at each place that has one.</summary>
    public IEnumerable<(int Place, double Value)> Least(
        Func<BilinearCase, bool> belongs, Func<CaseResult, double?> value) =>
        from result in Results
        where belongs(CaseOf(result))
        let of = value(result)
        where of is not null
        group of.Value by Array.IndexOf(_places, PlaceOf(result)) into values
        orderby values.Key
        select (values.Key, values.Min());

    private static (SizeClass Size, int Factor) PlaceOf(CaseResult result) =>
        (SizeClasses.Of(result.Case), CaseOf(result).Factor);

    private static BilinearCase CaseOf(CaseResult result) => (BilinearCase)result.Case;
}
