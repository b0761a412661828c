using System.Globalization;
using KernelGen.Benchmarks.Contenders;

namespace KernelGen.Benchmarks.Reporting;

/// <summary>
/// One line for each case: the speed of every contender, and what the kernels are compared with. Written while cases are
/// measured, so its columns are fixed before.
/// </summary>
internal sealed class Table(TextWriter writer, IReadOnlyList<string> caseNames, TableColumns columns)
{
    private const int NarrowestColumn = 8;
    private const string Nothing = "-";

    private readonly int _caseWidth = caseNames.Max(name => name.Length);

    public void WriteHeader()
    {
        writer.WriteLine(columns.Heading);
        writer.WriteLine();
        WriteLine("case", columns.Contenders, columns.Comparisons.Select(comparison => comparison.Heading));
    }

    public void WriteResult(CaseResult result)
    {
        Figures?[] kernels = [.. columns.Kernels.Select(kernel => result.Row(kernel)?.Figures)];
        WriteLine(
            result.Case.Name,
            columns.Contenders.Select(contender => Speed(result.Row(contender))),
            columns.Comparisons.Select(comparison => string.Join(
                " / ", kernels.Select(kernel => kernel is null ? Nothing : Format(comparison.Of(kernel))))));
    }

    private static string Format(FormattableString? text) => text?.ToString(CultureInfo.InvariantCulture) ?? Nothing;

    private string Speed(ResultRow? row) => row switch
    {
        { Figures: { } figures } => Format(columns.Speed(figures)),
        { Absence.Kind: AbsenceKind.NotLoaded } => "absent",
        _ => Nothing,
    };

    private void WriteLine(string name, IEnumerable<string> contenders, IEnumerable<string> comparisons)
    {
        writer.Write(name.PadRight(_caseWidth));
        foreach ((string cell, string heading) in contenders.Zip(columns.Contenders))
            writer.Write($"  {cell.PadLeft(Math.Max(NarrowestColumn, heading.Length))}");
        foreach (string cell in comparisons)
            writer.Write($"  {cell.PadLeft(NarrowestColumn * columns.Kernels.Count)}");
        writer.WriteLine();
    }
}
