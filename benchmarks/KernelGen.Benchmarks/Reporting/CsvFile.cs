using System.Globalization;
using KernelGen.Benchmarks.Cases;

namespace KernelGen.Benchmarks.Reporting;

/// <summary>
/// Writes one line for each contender of each case; one that goes without has no figures, and the reason behind its
/// name.
/// </summary>
internal static class CsvFile
{
    private const string Header =
        "case,element,layout,channels,factor,height,width,border,threads,contender,"
        + "output_gb_per_s,percent_of_fill,ratio_to_best_peer,bytes_allocated";

    public static void Write(string path, IEnumerable<CaseResult> results) =>
        File.WriteAllLines(path, [Header, .. results.SelectMany(result => result.Rows).Select(Line)]);

    private static string Line(ResultRow row) => string.Join(
        ',',
        row.Case.Name,
        row.Case.Element.Keyword(),
        row.Case.Layout,
        Format($"{row.Case.Channels},{row.Case.Factor},{row.Case.Height},{row.Case.Width}"),
        row.Case.Border,
        Format($"{row.Case.Threads}"),
        Quote(row.Absence is { } absence ? $"{row.Contender} [{absence}]" : row.Contender),
        Format($"{row.Figures?.OutputGBPerSecond:f3},{row.Figures?.PercentOfFill:f1}"),
        Format($"{row.Figures?.RatioToBestPeer:f3},{row.Figures?.AllocatedBytes}"));

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Quote(string text) => text.AsSpan().ContainsAny(',', '"')
        ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : text;
}
