using ScottPlot;
using ScottPlot.Plottables;

namespace KernelGen.Benchmarks.Plotting;

/// <summary>What the charts have in common.</summary>
internal static class ChartFrame
{
    private const int Width = 1000;
    private const int Height = 420;
    private const double SideRoom = 0.6;
    private const float SectionRoom = 8;

    public static Plot Create(ChartGroups groups, string title, string vertical)
    {
        Plot plot = new();
        plot.Title(title);
        plot.YLabel(vertical);

        // There is one font, and it is not bold.
        plot.Axes.Title.Label.Bold = false;
        plot.Axes.Left.Label.Bold = false;
        plot.Axes.Bottom.SetTicks(
            [.. Enumerable.Range(0, groups.Count).Select(place => (double)place)], [.. groups.Labels]);
        plot.Axes.Bottom.MajorTickStyle.Length = 0;
        plot.HideGrid();
        return plot;
    }

    /// <summary>Writes the chart between two heights, the sections' titles below the upper.</summary>
    public static void Save(Plot plot, ChartGroups groups, double bottom, double top, string path)
    {
        foreach ((string section, int start, int count) in groups.Sections)
        {
            if (start > 0)
                plot.Add.VerticalLine(start - 0.5, width: 1, color: Colors.LightGray);
            Text text = plot.Add.Text(section, start + (count - 1) / 2.0, top);
            text.LabelAlignment = Alignment.UpperCenter;
            text.LabelFontColor = Colors.Gray;
            text.OffsetY = SectionRoom;
        }

        plot.Axes.SetLimits(-SideRoom, groups.Count - 1 + SideRoom, bottom, top);
        plot.ShowLegend(Edge.Bottom);

        // Skia ends its lists of positions with a comma, which not every viewer forgives.
        string svg = plot.GetSvgXml(Width, Height).Replace(", \"", "\"", StringComparison.Ordinal);
        File.WriteAllText(path, ChartFont.WithFamilies(svg));
    }
}
