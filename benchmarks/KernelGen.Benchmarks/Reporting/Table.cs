using System.Globalization;
using KernelGen.Benchmarks.Contenders;

namespace KernelGen.Benchmarks.Reporting;

/// <summary>
/// One line for each case: what every contender writes, in GB/s, and what the kernel is compared with. Written while
/// cases are measured, so its columns are fixed before.
/// </summary>
internal sealed class Table(TextWriter writer, IReadOnlyList<string> caseNames, IReadOnlyList<string> peers)
{
    private const int NarrowestColumn = 8;

    private readonly int _caseWidth = caseNames.Max(name => name.Length);
    private readonly string[] _contenders = [Entrant.FillName, Entrant.Kernel.Name, Entrant.Fallback.Name, .. peers];

    public void WriteHeader()
    {
        writer.WriteLine(
            "Output in GB/s; the kernel in percent of Fill and over the best peer; what a call of it allocates.");
        writer.WriteLine();
        WriteLine("case", _contenders, ["of Fill", "of peer", "B/call"]);
    }

    public void WriteResult(CaseResult result)
    {
        Figures? kernel = result.Kernel;
        WriteLine(
            result.Case.Name,
            _contenders.Select(contender => Cell(result.Row(contender))),
            [
                Format($"{kernel?.PercentOfFill:f0} %"),
                kernel?.RatioToBestPeer is { } ratio ? Format($"{ratio:f1} x") : "-",
                Format($"{kernel?.AllocatedBytes}"),
            ]);
    }

    private static string Cell(ResultRow? row) => row switch
    {
        { Figures: { } figures } => Format($"{figures.OutputGBPerSecond:f2}"),
        { Absence.Kind: AbsenceKind.NotLoaded } => "absent",
        _ => "-",
    };

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void WriteLine(string name, IEnumerable<string> contenders, IEnumerable<string> comparisons)
    {
        writer.Write(name.PadRight(_caseWidth));
        foreach ((string cell, string heading) in contenders.Zip(_contenders))
            writer.Write($"  {cell.PadLeft(Math.Max(NarrowestColumn, heading.Length))}");
        foreach (string cell in comparisons)
            writer.Write($"  {cell.PadLeft(NarrowestColumn)}");
        writer.WriteLine();
    }
}
