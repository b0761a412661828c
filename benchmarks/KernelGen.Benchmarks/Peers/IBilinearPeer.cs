using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Contenders;

namespace KernelGen.Benchmarks.Peers;

/// <summary>A library's bilinear upsampling.</summary>
internal interface IBilinearPeer
{
    PeerLibrary Library { get; }

    /// <summary>Why the library has no such function; null if it has.</summary>
    string? WhyNot(BilinearCase upsampling);

    /// <summary>How its results are known to differ from the exact interpolation.</summary>
    Rounding RoundingOf(BilinearCase upsampling);

    /// <summary>Sets up what can be done before the first call.</summary>
    Contender Prepare(BilinearProblem problem);
}
