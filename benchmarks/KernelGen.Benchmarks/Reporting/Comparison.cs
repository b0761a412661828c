using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Contenders;
using KernelGen.Benchmarks.Measuring;

namespace KernelGen.Benchmarks.Reporting;

/// <summary>What the contenders of one case are compared with.</summary>
/// <param name="kernelCase">The case.</param>
/// <param name="measurements">All measurements of the case, among them at least one of Fill.</param>
internal sealed class Comparison(KernelCase kernelCase, IReadOnlyList<Measurement> measurements)
{
    private readonly Measurement? _bestPeer = Fastest(measurements, ContenderRole.Peer);

    public Measurement Fill { get; } = Fastest(measurements, ContenderRole.Fill)
        ?? throw new ArgumentException($"{kernelCase}: Fill was not measured.", nameof(measurements));

    /// <summary>The peak; null if operations do not count.</summary>
    public Measurement? Peak { get; } = Fastest(measurements, ContenderRole.Peak);

    public Figures FiguresOf(Measurement measurement)
    {
        double seconds = measurement.Seconds;
        double? writing = measurement.Entrant.Role == ContenderRole.Peak ? null : seconds;
        double? computing = measurement.Entrant.Role == ContenderRole.Fill ? null : seconds;
        return new Figures(
            kernelCase.OutputBytes / writing / 1e9,
            Fill.Seconds / writing * 100,
            kernelCase.Operations / computing / 1e9,
            Peak?.Seconds / computing * 100,
            _bestPeer?.Seconds / seconds,
            measurement.AllocatedBytes);
    }

    private static Measurement? Fastest(IReadOnlyList<Measurement> measurements, ContenderRole role) =>
        measurements.Where(measurement => measurement.Entrant.Role == role).MinBy(measurement => measurement.Seconds);
}
