using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Contenders;
using KernelGen.Benchmarks.Measuring;

namespace KernelGen.Benchmarks.Reporting;

/// <summary>What the contenders of one case are compared with.</summary>
/// <param name="kernelCase">The case.</param>
/// <param name="measurements">All measurements of the case, among them at least one of Fill.</param>
internal sealed class Comparison(BilinearCase kernelCase, IReadOnlyList<Measurement> measurements)
{
    private readonly Measurement? _bestPeer = Fastest(measurements, ContenderRole.Peer);

    public Measurement Fill { get; } = Fastest(measurements, ContenderRole.Fill)
        ?? throw new ArgumentException($"{kernelCase}: Fill was not measured.", nameof(measurements));

    public Figures FiguresOf(Measurement measurement) => new(
        kernelCase.OutputBytes / measurement.Seconds / 1e9,
        Fill.Seconds / measurement.Seconds * 100,
        _bestPeer?.Seconds / measurement.Seconds,
        measurement.AllocatedBytes);

    private static Measurement? Fastest(IReadOnlyList<Measurement> measurements, ContenderRole role) =>
        measurements.Where(measurement => measurement.Entrant.Role == role).MinBy(measurement => measurement.Seconds);
}
