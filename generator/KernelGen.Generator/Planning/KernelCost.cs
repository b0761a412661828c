using KernelGen.Generator.Lowering;

namespace KernelGen.Generator.Planning;

/// <summary>Operations per output element on the widest path, away from the borders.</summary>
internal sealed record KernelCost(double Multiplies, double Additions, double Loads, double Stores)
{
    public static KernelCost Of(KernelPlan plan)
    {
        PathPlan path = plan.Paths[0];
        if (plan.Integers is not null)
            return OfIntegers(plan, path);

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

    /// <summary>What the general fallback takes at the most, one element after the other.</summary>
    public static KernelCost OfFallback(PhaseTable phases)
    {
        (bool rows, bool columns) = (phases.Rows.Factor > 1, phases.Columns.Factor > 1);
        int loads = (rows ? 2 : 1) * (columns ? 2 : 1);

        // Each interpolation makes one value of two.
        return new KernelCost(loads - 1, 2 * (loads - 1), loads, Stores: 1);
    }

    // A row: two products and their sum, the difference to the row above, and the first sum of a pair with its rounding;
    // then one addition for each further output row. The division is a shift or one product more.
    private static KernelCost OfIntegers(KernelPlan plan, PathPlan path)
    {
        double expanded = (double)Overlap(plan, path) / plan.Phases.Rows.Factor;
        double products = (plan.InterpolatesColumns ? 2 * expanded : 0) + (plan.Integers!.Division.Form == DivisionForm.Shift ? 0 : 1);
        double additions = (plan.InterpolatesColumns ? expanded : 0)
            + (plan.BlendsRows ? 3 * expanded + 1 - 1.0 / plan.Phases.Rows.Factor : 1);
        return new KernelCost(products, additions, expanded * (path.Form == ColumnForm.Channels ? 2 : 1), Overlap(plan, path));
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
