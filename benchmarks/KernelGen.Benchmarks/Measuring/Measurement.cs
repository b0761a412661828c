using KernelGen.Benchmarks.Contenders;

namespace KernelGen.Benchmarks.Measuring;

/// <summary>What a call costs.</summary>
/// <param name="Entrant">Whose call.</param>
/// <param name="Seconds">The median time.</param>
/// <param name="AllocatedBytes">Managed memory that a call allocates, on all threads.</param>
internal sealed record Measurement(Entrant Entrant, double Seconds, long AllocatedBytes);
