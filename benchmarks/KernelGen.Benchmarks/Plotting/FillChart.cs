using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Reporting;
using ScottPlot;
using ScottPlot.Plottables;

namespace KernelGen.Benchmarks.Plotting;

/// <summary>Bars: the kernels in percent of Fill, by size of output, factor and layout.</summary>
internal static class FillChart
{
    private const double BarRoom = 0.84;
    private const double Top = 112;

    public static void Save(string path, ChartGroups groups)
    {
        using Plot plot = ChartFrame.Create(
            groups, "Kernels in percent of the fastest way to fill their output, one thread", "% of Fill");
        Format[] formats = [.. groups.Cases.Select(Format.Of).Distinct()];
        double width = BarRoom / formats.Length;
        double offset = (width - BarRoom) / 2;
        foreach (Format format in formats)
        {
            var points = groups.Least(
                kernelCase => Format.Of(kernelCase) == format, result => result.Kernel?.PercentOfFill);
            Bar[] bars =
            [
                .. points.Select(point => new Bar
                {
                    Position = point.Place + offset,
                    Value = point.Value,
                    Size = width,
                    LineWidth = 0,
                }),
            ];
            BarPlot series = plot.Add.Bars(bars);
            series.Color = plot.Add.GetNextColor();
            series.LegendText = format.ToString();
            offset += width;
        }

        ChartFrame.Save(plot, groups, 0, Top, path);
    }

    private sealed record Format(ElementType Element, TensorLayout Layout, int Channels)
    {
        public static Format Of(BilinearCase kernelCase) =>
            new(kernelCase.Element, kernelCase.Layout, kernelCase.Channels);

        public override string ToString() =>
            $"{Element.Keyword()}, {(Layout == TensorLayout.Nchw ? "planar" : "interleaved")} ×{Channels}";
    }
}
