using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Contenders;

namespace KernelGen.Benchmarks.Reporting;

/// <summary>One contender of one case, as files have it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Contender">The contender.</param>
/// <param name="Figures">Its figures; null if it goes without the case.</param>
/// <param name="Absence">Why it goes without; null if it has figures.</param>
internal sealed record ResultRow(KernelCase Case, string Contender, Figures? Figures, Absence? Absence);
