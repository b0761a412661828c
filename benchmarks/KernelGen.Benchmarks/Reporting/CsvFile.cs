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
        "case,element,layout,channels,out_channels,kernel,factor,padding,output_padding,groups,height,width,border,"
        + "threads,contender,output_gb_per_s,percent_of_fill,gflop_per_s,percent_of_peak,ratio_to_best_peer,"
        + "bytes_allocated";

    public static void Write(string path, IEnumerable<CaseResult> results) =>
        File.WriteAllLines(path, [Header, .. results.SelectMany(result => result.Rows).Select(Line)]);

    private static string Line(ResultRow row) => string.Join(
        ',',
        row.Case.Name,
        row.Case.Element.Keyword(),
        ParametersOf(row.Case),
        Format($"{row.Case.Threads}"),
        Quote(row.Absence is { } absence ? $"{row.Contender} [{absence}]" : row.Contender),
        Format($"{row.Figures?.OutputGBPerSecond:f3},{row.Figures?.PercentOfFill:f1}"),
        Format($"{row.Figures?.GflopPerSecond:f2},{row.Figures?.PercentOfPeak:f1}"),
        Format($"{row.Figures?.RatioToBestPeer:f3},{row.Figures?.AllocatedBytes}"));

    private static string ParametersOf(KernelCase kernelCase) => kernelCase switch
    {
        BilinearCase upsampling => string.Join(
            ',',
            Format($"{upsampling.Layout},{upsampling.Channels},,,{upsampling.Factor},,,"),
            Format($"{upsampling.Height},{upsampling.Width},{upsampling.Border}")),
        ConvTransposeCase { Shape: var shape } convolution => string.Join(
            ',',
            Format($"{TensorLayout.Nchw},{shape.InChannels},{shape.OutChannels},{shape.KernelSize},{shape.Stride}"),
            Format($"{shape.Padding},{shape.OutputPadding},{shape.Groups},{convolution.Height},{convolution.Width},")),
        _ => throw new NotSupportedException($"No columns for {kernelCase}."),
    };

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Quote(string text) => text.AsSpan().ContainsAny(',', '"')
        ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : text;
}
