using System.Globalization;
using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Contenders;
using KernelGen.Benchmarks.Peers;

namespace KernelGen.Benchmarks.Reporting;

/// <summary>What is to be said about contenders besides their figures.</summary>
internal sealed class Notes
{
    private readonly SortedDictionary<string, int> _absences = new(StringComparer.Ordinal);
    private readonly SortedDictionary<(string Contender, string Elements, string Cause), double> _differences = [];

    public void Add(Workload workload)
    {
        foreach (Absence absence in workload.Absences)
        {
            string text = $"{absence.Contender}: {absence}";
            _absences[text] = _absences.GetValueOrDefault(text) + 1;
        }

        foreach (Agreement agreement in workload.Agreements)
        {
            var key = (agreement.Contender, workload.Case.Element.Keyword(), agreement.Rounding.Cause);
            _differences[key] = Math.Max(_differences.GetValueOrDefault(key), agreement.Difference);
        }
    }

    public void Write(TextWriter writer)
    {
        writer.WriteLine();
        foreach ((string text, int cases) in _absences)
            writer.WriteLine($"{text} ({cases} {(cases == 1 ? "case" : "cases")})");
        foreach (((string contender, string element, string cause), double difference) in _differences)
        {
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{contender}: its results of {element}, compared with the fallback's, differ by at most {difference:g3}: {cause}"));
        }
    }
}
