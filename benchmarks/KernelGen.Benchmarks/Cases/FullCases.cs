using KernelGen.Benchmarks.Kernels;

namespace KernelGen.Benchmarks.Cases;

/// <summary>All cases: every kernel that is declared, with inputs from 8×8 to a full picture.</summary>
internal static class FullCases
{
    // Leaves the large inputs to the small factors.
    private const long LargestOutput = 256 * 1024 * 1024;

    private static readonly (int Height, int Width)[] Sizes = [(8, 8), (64, 64), (256, 256), (1080, 1920)];

    public static IEnumerable<BilinearCase> All =>
        from kernel in KernelRegistry.Cases
        from size in Sizes
        let upsampling = kernel with { Height = size.Height, Width = size.Width }
        where (long)upsampling.InputBytes * kernel.Factor * kernel.Factor <= LargestOutput
        select upsampling;
}
