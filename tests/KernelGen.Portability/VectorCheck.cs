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
        foreach (IGrouping<string, VectorProblem> file in VectorProblem.All().GroupBy(problem => problem.File))
        {
            int covered = 0;
            int before = passed;
            foreach (VectorProblem problem in file)
            {
                string?[] errors = [.. KernelRegistry.Kernels.Where(kernel => kernel.Computes(problem)).Select(kernel => kernel.Check(problem))];
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
}
