using KernelGen.Benchmarks.Cases;

namespace KernelGen.Benchmarks.Contenders;

/// <summary>The general code of the runtime, for parameters known only at run time; it has one thread.</summary>
internal sealed class FallbackContender<T>(BilinearProblem problem)
    : Contender(Entrant.Fallback)
    where T : unmanaged
{
    public override void Run()
    {
        BilinearCase upsampling = problem.Case;
        Functional.BilinearUpsample<T>(
            problem.Input.Span<T>(),
            new TensorShape(1, upsampling.Channels, upsampling.Height, upsampling.Width),
            upsampling.Factor,
            problem.Output.Span<T>(),
            upsampling.Border,
            upsampling.Layout);
    }
}
