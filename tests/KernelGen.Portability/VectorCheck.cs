using KernelGen.Testing;

namespace KernelGen.Portability;

/// <summary>Runs libtorch's cases through every kernel that computes them, and counts.</summary>
internal static class VectorCheck
{
    /// <summary>Prints what was compared; returns how many comparisons failed, or 1 where there were none.</summary>
    public static int Run(TextWriter output)
    {
        int failed = 0;
        int passed = 0;
        foreach (IGrouping<string, IEnumerable<string?>> file in Cases().GroupBy(item => item.File, item => item.Errors))
        {
            int covered = 0;
            int before = passed;
            foreach (IEnumerable<string?> comparisons in file)
            {
                string?[] errors = [.. comparisons];
                foreach (string error in errors.OfType<string>())
                    output.WriteLine(error);
                failed += errors.Count(error => error is not null);
                passed += errors.Count(error => error is null);
                covered += errors.Length > 0 ? 1 : 0;
            }

            output.WriteLine($"{file.Key}: {covered} of {file.Count()} cases, {passed - before} comparisons passed");
        }

        output.WriteLine($"Total: {passed + failed}, Failed: {failed}");
        return passed == 0 ? 1 : failed;
    }

    /// <summary>Each case with what every kernel that computes it makes of it: an error, or null.</summary>
    private static IEnumerable<(string File, IEnumerable<string?> Errors)> Cases()
    {
        foreach (VectorProblem problem in VectorProblem.All())
            yield return (problem.File, KernelRegistry.Kernels.Where(kernel => kernel.Computes(problem)).Select(kernel => kernel.Check(problem)));
        foreach (ConvTransposeVector vector in VectorFiles.ConvTranspose2d())
            yield return (VectorFiles.ConvTransposeFile, KernelRegistry.ConvKernels.Where(kernel => kernel.Computes(vector)).Select(kernel => kernel.Check(vector)));
    }
}
