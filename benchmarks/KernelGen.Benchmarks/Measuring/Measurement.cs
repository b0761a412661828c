using KernelGen.Benchmarks.Contenders;

namespace KernelGen.Benchmarks.Measuring;

/// <summary>What a call costs.</summary>
/// <param name="Contender">Whose call.</param>
/// <param name="Role">What it is compared as.</param>
/// <param name="Seconds">The median time.</param>
/// <param name="AllocatedBytes">Managed memory that a call allocates, on all threads.</param>
internal sealed record Measurement(string Contender, ContenderRole Role, double Seconds, long AllocatedBytes);
