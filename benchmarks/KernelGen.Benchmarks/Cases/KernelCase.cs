using KernelGen.Benchmarks.Contenders;

namespace KernelGen.Benchmarks.Cases;

/// <summary>What contenders are to compute, and on how much.</summary>
internal abstract record KernelCase
{
    /// <summary>A name that says everything, and that <c>--filter</c> looks into.</summary>
    public abstract string Name { get; }

    /// <summary>The type of the elements.</summary>
    public abstract ElementType Element { get; init; }

    /// <summary>The threads that every contender may use.</summary>
    public abstract int Threads { get; init; }

    /// <summary>Bytes that a call has to write.</summary>
    public abstract int OutputBytes { get; }

    /// <summary>
    /// Multiplications and additions of a call; null where there are so few that they do not count beside the stores.
    /// </summary>
    public abstract long? Operations { get; }

    /// <summary>The contenders that the case has, as far as that can be told without running them.</summary>
    public abstract IEnumerable<Entrant> Entrants { get; }

    /// <summary>Sets up every contender that has the case, and checks that they compute the same.</summary>
    public abstract Workload Prepare();

    /// <inheritdoc/>
    public sealed override string ToString() => Name;
}
