using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Contenders;
using KernelGen.Benchmarks.Measuring;

namespace KernelGen.Benchmarks.Reporting;

/// <summary>The measurements of one case, compared with each other.</summary>
/// <param name="Case">The case.</param>
/// <param name="Rows">Fill, the kernel, the fallback and the peers, absent ones too.</param>
internal sealed record CaseResult(KernelCase Case, IReadOnlyList<ResultRow> Rows)
{
    public static CaseResult Of(
        KernelCase kernelCase, IReadOnlyList<Measurement> measurements, IReadOnlyList<Absence> absences)
    {
        Measurement fill = Fastest(measurements, ContenderRole.Fill)!;
        Measurement? bestPeer = Fastest(measurements, ContenderRole.Peer);
        ResultRow Row(string name, Measurement measurement) => new(
            kernelCase,
            name,
            new Figures(
                kernelCase.OutputBytes / measurement.Seconds / 1e9,
                fill.Seconds / measurement.Seconds * 100,
                bestPeer?.Seconds / measurement.Seconds,
                measurement.AllocatedBytes),
            Absence: null);
        return new CaseResult(
            kernelCase,
            [
                Row(ContenderNames.Fill, fill),
                .. measurements
                    .Where(measurement => measurement.Role != ContenderRole.Fill)
                    .Select(measurement => Row(measurement.Contender, measurement)),
                .. absences.Select(absence => new ResultRow(kernelCase, absence.Contender, null, absence.ToString())),
            ]);
    }

    /// <summary>The row of a contender; null if the case has none of that name.</summary>
    public ResultRow? Row(string contender) => Rows.FirstOrDefault(row => row.Contender == contender);

    private static Measurement? Fastest(IReadOnlyList<Measurement> measurements, ContenderRole role) =>
        measurements.Where(measurement => measurement.Role == role).MinBy(measurement => measurement.Seconds);
}
