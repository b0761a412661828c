using System.Globalization;
using KernelGen.Benchmarks.Contenders;
using KernelGen.Benchmarks.Reporting;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace KernelGen.Benchmarks.Plotting;

/// <summary>Points on a logarithmic scale: how many times faster the kernels are than what else there is.</summary>
internal static class PeerChart
{
    private const float MarkerSize = 8;

    // Powers of ten: room for a title above the highest point, and for what is slower than something else.
    private const double RoomAbove = 0.3;
    private const double Bottom = -0.5;

    public static void Save(string path, ChartGroups groups)
    {
        using Plot plot = ChartFrame.Create(
            groups, "Kernels against other code, one thread", "times faster");
        plot.Add.HorizontalLine(0, width: 1, color: Colors.Gray);
        double highest = 0;
        foreach (string other in OthersIn(groups))
        {
            var points = groups.Least(_ => true, result => SpeedOver(other, result)).ToArray();
            double[] powers = [.. points.Select(point => Math.Log10(point.Value))];
            var markers = plot.Add.ScatterPoints([.. points.Select(point => (double)point.Place)], powers);
            markers.LegendText = other;
            markers.MarkerSize = MarkerSize;
            highest = Math.Max(highest, powers.Max());
        }

        plot.Axes.Left.TickGenerator = new NumericAutomatic
        {
            IntegerTicksOnly = true,
            LabelFormatter = power => Math.Pow(10, power).ToString("0.#", CultureInfo.InvariantCulture),
        };
        ChartFrame.Save(plot, groups, Bottom, highest + RoomAbove, path);
    }

    private static IEnumerable<string> OthersIn(ChartGroups groups) => groups.Results
        .SelectMany(result => result.Rows)
        .Where(row => row.Figures is not null)
        .Select(row => row.Contender)
        .Distinct()
        .Except([Entrant.FillName, Entrant.Kernel.Name]);

    private static double? SpeedOver(string other, CaseResult result) =>
        result.Kernel?.OutputGBPerSecond / result.Row(other)?.Figures?.OutputGBPerSecond;
}
