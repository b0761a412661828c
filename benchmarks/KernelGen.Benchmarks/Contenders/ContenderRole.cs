namespace KernelGen.Benchmarks.Contenders;

/// <summary>What a contender is compared as.</summary>
internal enum ContenderRole
{
    /// <summary>Writes the output buffer and computes nothing: the limit of memory.</summary>
    Fill,

    /// <summary>Multiplies and adds as often as the case and writes nothing: the limit of arithmetic.</summary>
    Peak,

    /// <summary>A generated kernel.</summary>
    Kernel,

    /// <summary>The general code of the runtime.</summary>
    Fallback,

    /// <summary>Another library.</summary>
    Peer,
}
