using KernelGen.Benchmarks.Measuring;

namespace KernelGen.Benchmarks.Contenders;

/// <summary>The ways to write a buffer; the fastest of them is Fill.</summary>
internal static unsafe class FillContenders
{
    private static readonly Entrant SpanFill = Entrant.Fill("Span.Fill");
    private static readonly Entrant VectorStores = Entrant.Fill("vector stores");
    private static readonly Entrant StreamingStores = Entrant.Fill("streaming stores");

    public static IReadOnlyList<Entrant> Entrants { get; } = [SpanFill, VectorStores, StreamingStores];

    /// <summary>Every way, over one buffer.</summary>
    public static IEnumerable<Contender> Create<T>(PinnedBuffer output, int threads)
        where T : unmanaged =>
    [
        new FillContender(SpanFill, output, threads, FillLoops.Span<T>),
        new FillContender(VectorStores, output, threads, FillLoops.VectorStores),
        new FillContender(StreamingStores, output, threads, FillLoops.StreamingStores),
    ];
}
