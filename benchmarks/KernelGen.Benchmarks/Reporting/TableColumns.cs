using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Contenders;
using KernelGen.Benchmarks.Peers;

namespace KernelGen.Benchmarks.Reporting;

/// <summary>What a table says of its cases.</summary>
/// <param name="Heading">What the numbers are.</param>
/// <param name="Limit">The contender that is the limit.</param>
/// <param name="Kernels">The kernels that a case may have.</param>
/// <param name="Peers">The libraries to compare with.</param>
/// <param name="Speed">What is said of each contender.</param>
/// <param name="Comparisons">What is said of the kernels besides.</param>
internal sealed record TableColumns(
    string Heading,
    string Limit,
    IReadOnlyList<string> Kernels,
    IReadOnlyList<string> Peers,
    Func<Figures, FormattableString> Speed,
    IReadOnlyList<(string Heading, Func<Figures, FormattableString?> Of)> Comparisons)
{
    private static readonly TableColumns Bilinear = new(
        "Output in GB/s; the kernel in percent of Fill and over the best peer; what a call of it allocates.",
        Entrant.FillName,
        [Entrant.Kernel.Name],
        [.. PeerCatalogue.Bilinear.Select(peer => peer.Library.Name)],
        figures => $"{figures.OutputGBPerSecond:f2}",
        [OfFill, OfPeer, BytesOfACall]);

    private static readonly TableColumns ConvTranspose = new(
        "Transposed convolution in GFLOP/s; the kernels, with constant weights and with those of the call, in percent of "
        + "the FMA peak and of Fill, and over the best peer; what calls of them allocate.",
        Entrant.PeakName,
        [Entrant.ConstantWeights.Name, Entrant.RunTimeWeights.Name],
        [.. PeerCatalogue.ConvTranspose.Select(peer => peer.Library.Name)],
        figures => $"{figures.GflopPerSecond:f1}",
        [("of peak", figures => $"{figures.PercentOfPeak:f0} %"), OfFill, OfPeer, BytesOfACall]);

    public IReadOnlyList<string> Contenders { get; } = [Limit, .. Kernels, Entrant.Fallback.Name, .. Peers];

    private static (string Heading, Func<Figures, FormattableString?> Of) OfFill =>
        ("of Fill", figures => $"{figures.PercentOfFill:f0} %");

    private static (string Heading, Func<Figures, FormattableString?> Of) OfPeer =>
        ("of peer", figures => figures.RatioToBestPeer is { } ratio ? (FormattableString)$"{ratio:f1} x" : null);

    private static (string Heading, Func<Figures, FormattableString?> Of) BytesOfACall =>
        ("B/call", figures => $"{figures.AllocatedBytes}");

    public static TableColumns Of(KernelCase kernelCase) =>
        kernelCase is ConvTransposeCase ? ConvTranspose : Bilinear;
}
