using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Contenders;
using KernelGen.Benchmarks.Measuring;

namespace KernelGen.Benchmarks.Reporting;

/// <summary>The measurements of one case, compared with each other.</summary>
/// <param name="Case">The case.</param>
/// <param name="Rows">Fill, the peak, the kernels, the fallback and the peers, absent ones too.</param>
internal sealed record CaseResult(KernelCase Case, IReadOnlyList<ResultRow> Rows)
{
    /// <summary>The figures of the kernel of a case that has one alone.</summary>
    public Figures? Kernel => Row(Entrant.Kernel.Name)?.Figures;

    public static CaseResult Of(
        KernelCase kernelCase, IReadOnlyList<Measurement> measurements, IReadOnlyList<Absence> absences)
    {
        Comparison comparison = new(kernelCase, measurements);
        ResultRow Row(string name, Measurement measurement) =>
            new(kernelCase, name, comparison.FiguresOf(measurement), Absence: null);
        return new CaseResult(
            kernelCase,
            [
                Row(Entrant.FillName, comparison.Fill),
                .. comparison.Peak is { } peak ? [Row(Entrant.PeakName, peak)] : Array.Empty<ResultRow>(),
                .. measurements
                    .Where(measurement => measurement.Entrant.Role is not (ContenderRole.Fill or ContenderRole.Peak))
                    .Select(measurement => Row(measurement.Entrant.Name, measurement)),
                .. absences.Select(absence => new ResultRow(kernelCase, absence.Contender, Figures: null, absence)),
            ]);
    }

    /// <summary>The row of a contender; null if the case has none of that name.</summary>
    public ResultRow? Row(string contender) => Rows.FirstOrDefault(row => row.Contender == contender);
}
