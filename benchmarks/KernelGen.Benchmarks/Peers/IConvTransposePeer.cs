using KernelGen.Benchmarks.Contenders;

namespace KernelGen.Benchmarks.Peers;

/// <summary>A library's transposed convolution.</summary>
internal interface IConvTransposePeer
{
    PeerLibrary Library { get; }

    /// <summary>Sets up what can be done before the first call.</summary>
    Contender Prepare(ConvTransposeProblem problem);
}
