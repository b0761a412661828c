namespace KernelGen.Benchmarks.Contenders;

/// <summary>A contender that is one call.</summary>
internal sealed class CallContender(Entrant entrant, Action call)
    : Contender(entrant)
{
    public override void Run() => call();
}
