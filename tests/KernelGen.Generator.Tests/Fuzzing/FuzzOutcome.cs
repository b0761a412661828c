using System.Collections.Immutable;

namespace KernelGen.Generator.Tests.Fuzzing;

/// <summary>What became of a source.</summary>
internal enum FuzzResult
{
    /// <summary>The compiler fails on it, without KernelGen too.</summary>
    CompilerFailed,

    /// <summary>It is not C#.</summary>
    NotParsed,

    /// <summary>The compiler has errors in it, whatever KernelGen does.</summary>
    NotCompiled,

    /// <summary>It asks for no kernel.</summary>
    NoKernel,

    /// <summary>Each of its kernels was refused.</summary>
    Refused,

    /// <summary>A kernel was generated.</summary>
    Generated,
}

/// <summary>What became of a source, and what must not have happened.</summary>
/// <param name="Result">How far it came.</param>
/// <param name="Ids">The diagnostics of the analyzer.</param>
/// <param name="WasEmitted">Whether it was compiled to the end, which is done once for the same generated text.</param>
/// <param name="Failures">Exceptions, code that does not compile, a kernel that was neither generated nor refused.</param>
internal sealed record FuzzOutcome(FuzzResult Result, ImmutableArray<string> Ids, bool WasEmitted, ImmutableArray<string> Failures);
