using KernelGen.Generator.Model;

namespace KernelGen.Generator.Lowering;

/// <summary>
/// The mathematics of a kernel: both axes' phases. A bilinear kernel is separable, so the phase (y, x) of the plane has
/// the products of its axes' taps.
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

    public static PhaseTable Lower(KernelSpec spec) =>
        new(AxisPhases.Lower(spec.Rows), AxisPhases.Lower(spec.Columns));
}
