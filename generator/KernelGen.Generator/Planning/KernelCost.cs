using KernelGen.Generator.Lowering;

namespace KernelGen.Generator.Planning;

/// <summary>Operations per output element on the widest path, away from the borders.</summary>
internal sealed record KernelCost(double Multiplies, double Additions, double Loads, double Stores)
{
    public static KernelCost Of(KernelPlan plan)
    {
        PathPlan path = plan.Paths[0];

        // A row is interpolated once for all the output rows that it serves.
        double expanded = (double)Overlap(plan, path) / plan.Phases.Rows.Factor;
        AxisPhases rows = plan.Phases.Rows;
        double blended = (double)rows.Phases.Count(phase => !phase.IsCopy) / rows.Factor;

        // Row phases with the same nearer tap share the difference between the rows.
        double differences = (double)rows.Phases.Where(phase => !phase.IsCopy).Select(phase => phase.Nearer.InputOffset).Distinct().Count() / rows.Factor;
        double lerps = plan.InterpolatesColumns ? expanded : 0;
        double loads = path.Form == ColumnForm.Channels ? 2 : path.Windows;
        return new KernelCost(lerps + blended, 2 * lerps + differences + blended, expanded * loads, Overlap(plan, path));
    }

    // Lanes stored for each element, those included that an overlapping vector stores again.
    private static double Overlap(KernelPlan plan, PathPlan path)
    {
        if (!path.GoesByPixel)
            return 1;
        int channels = plan.Columns.Channels;
        return (double)((channels + path.Lanes - 1) / path.Lanes * path.Lanes) / channels;
    }
}
