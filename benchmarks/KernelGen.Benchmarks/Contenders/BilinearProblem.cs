using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Measuring;

namespace KernelGen.Benchmarks.Contenders;

/// <summary>A bilinear case and the buffers that all its contenders share.</summary>
/// <param name="Case">The case.</param>
/// <param name="Input">Numbers from 0 to 1.</param>
/// <param name="Output">Where results go.</param>
internal sealed record BilinearProblem(BilinearCase Case, PinnedBuffer Input, PinnedBuffer Output);
