using System.Globalization;
using KernelGen.Benchmarks.Cases;

namespace KernelGen.Benchmarks.Reporting;

/// <summary>Writes one line for each contender of each case; one that goes without has no figures, but the reason.</summary>
internal static class CsvFile
{
    private const string Header =
        "case,element,layout,channels,factor,height,width,border,threads,contender,"
        + "output_gb_per_s,percent_of_fill,ratio_to_best_peer,bytes_allocated";

    public static void Write(string path, IEnumerable<CaseResult> results) =>
        File.WriteAllLines(path, [Header, .. results.SelectMany(result => result.Rows).Select(Line)]);

    private static string Line(ResultRow row)
    {
        KernelCase of = row.Case;
        string contender = row.Absence is { } reason ? $"{row.Contender} [{reason}]" : row.Contender;
        FormattableString line =
            $"{of.Name},{of.Element.Keyword()},{of.Layout},{of.Channels},{of.Factor},{of.Height},{of.Width},{of.Border},{of.Threads},{Quote(contender)},{row.Figures?.OutputGBPerSecond:f3},{row.Figures?.PercentOfFill:f1},{row.Figures?.RatioToBestPeer:f3},{row.Figures?.AllocatedBytes}";
        return line.ToString(CultureInfo.InvariantCulture);
    }

    private static string Quote(string text) =>
        text.AsSpan().ContainsAny(',', '"', '\n') ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
