using KernelGen.Benchmarks.Contenders;

namespace KernelGen.Benchmarks.Cases;

/// <summary>One problem that contenders solve, as the results name it.</summary>
/// <param name="Element">The type of the elements.</param>
/// <param name="Layout">Planar or interleaved channels.</param>
/// <param name="Channels">Channels of the input.</param>
/// <param name="Factor">Output pixels for each input pixel, on both axes.</param>
/// <param name="Height">Rows of the input.</param>
/// <param name="Width">Columns of the input.</param>
/// <param name="Border">What lies beyond the edge of the input.</param>
/// <param name="Threads">The threads that every contender may use.</param>
internal abstract record KernelCase(
    ElementType Element,
    TensorLayout Layout,
    int Channels,
    int Factor,
    int Height,
    int Width,
    BorderMode Border,
    int Threads)
{
    /// <summary>A name that says everything, and that <c>--filter</c> looks into.</summary>
    public abstract string Name { get; }

    /// <summary>Bytes that a call has to write.</summary>
    public abstract int OutputBytes { get; }

    /// <summary>The contenders that the case has, as far as that can be told without running them.</summary>
    public abstract IEnumerable<Entrant> Entrants { get; }

    /// <summary>Sets up every contender that has the case, and checks that they compute the same.</summary>
    public abstract Workload Prepare();

    /// <inheritdoc/>
    public override string ToString() => Name;
}
