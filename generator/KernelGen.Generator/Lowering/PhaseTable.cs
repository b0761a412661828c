using KernelGen.Generator.Model;

namespace KernelGen.Generator.Lowering;

/// <summary>
/// The mathematics of a kernel: both axes' phases, and which axis is interpolated first. A bilinear kernel is separable,
/// so the phase (y, x) of the plane has the products of its axes' taps.
/// </summary>
internal sealed class PhaseTable
{
    private PhaseTable(AxisPhases rows, AxisPhases columns)
    {
        Rows = rows;
        Columns = columns;
    }

    public AxisPhases Rows { get; }

    public AxisPhases Columns { get; }

    /// <summary>Part of the arithmetic, not of the schedule: another order rounds differently.</summary>
    public bool BlendsRowsFirst => BilinearFiller.BlendsRowsFirst(Rows.Factor, Columns.Factor);

    public static PhaseTable Lower(KernelSpec spec) =>
        new(AxisPhases.Lower(spec.Rows), AxisPhases.Lower(spec.Columns));
}
