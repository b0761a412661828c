namespace KernelGen.Benchmarks.Contenders;

/// <summary>What a contender is compared as.</summary>
internal enum ContenderRole
{
    /// <summary>Writes the output buffer and computes nothing: the limit.</summary>
    Fill,

    /// <summary>A generated kernel.</summary>
    Kernel,

    /// <summary>The general code of the runtime.</summary>
    Fallback,

    /// <summary>Another library.</summary>
    Peer,
}

/// <summary>Something that solves a case, all set up, with buffers of its case.</summary>
/// <param name="name">The name in tables and files.</param>
/// <param name="role">What it is compared as.</param>
internal abstract class Contender(string name, ContenderRole role) : IDisposable
{
    public string Name { get; } = name;

    public ContenderRole Role { get; } = role;

    /// <summary>Solves the case once.</summary>
    public abstract void Run();

    /// <summary>Solves the case into the output buffer, also where calls return memory of their own.</summary>
    public virtual void WriteOutput() => Run();

    /// <inheritdoc/>
    public virtual void Dispose() => GC.SuppressFinalize(this);

    /// <inheritdoc/>
    public sealed override string ToString() => Name;
}
