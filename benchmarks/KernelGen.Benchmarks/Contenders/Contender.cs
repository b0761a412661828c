namespace KernelGen.Benchmarks.Contenders;

/// <summary>Something that solves a case, all set up, with buffers of its case.</summary>
/// <param name="entrant">Its name, and what it is compared as.</param>
internal abstract class Contender(Entrant entrant) : IDisposable
{
    public Entrant Entrant { get; } = entrant;

    /// <summary>Solves the case once.</summary>
    public abstract void Run();

    /// <summary>Solves the case into the output buffer, also where calls return memory of their own.</summary>
    public virtual void WriteOutput() => Run();

    /// <inheritdoc/>
    public virtual void Dispose() => GC.SuppressFinalize(this);
}
