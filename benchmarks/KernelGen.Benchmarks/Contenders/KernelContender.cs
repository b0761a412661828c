using KernelGen.Benchmarks.Kernels;

namespace KernelGen.Benchmarks.Contenders;

/// <summary>A generated kernel.</summary>
internal sealed class KernelContender<T>(BilinearProblem problem, UpsampleKernel<T> kernel)
    : Contender(Entrant.Kernel)
    where T : unmanaged
{
    public override void Run() =>
        kernel(problem.Input.Span<T>(), problem.Case.Height, problem.Case.Width, problem.Output.Span<T>());
}
