using KernelGen.Benchmarks.Measuring;

namespace KernelGen.Benchmarks.Contenders;

/// <summary>
/// The ways to write a buffer; the fastest of them is Fill. Where several threads are allowed, one thread alone is a
/// way too: small buffers are written before a second has woken up.
/// </summary>
internal static unsafe class FillContenders
{
    private const string SpanFill = "Span.Fill";
    private const string VectorStores = "vector stores";
    private const string StreamingStores = "streaming stores";

    public static IEnumerable<Entrant> Entrants(int threads) =>
        from count in ThreadCounts(threads)
        from way in new[] { SpanFill, VectorStores, StreamingStores }
        select EntrantOf(way, count);

    /// <summary>Every way, over one buffer.</summary>
    public static IEnumerable<Contender> Create<T>(PinnedBuffer output, int threads)
        where T : unmanaged
    {
        FillContender Way(string way, int count, FillLoop loop) => new(EntrantOf(way, count), output, count, loop);
        return ThreadCounts(threads).SelectMany(count => new Contender[]
        {
            Way(SpanFill, count, FillLoops.Span<T>),
            Way(VectorStores, count, FillLoops.VectorStores),
            Way(StreamingStores, count, FillLoops.StreamingStores),
        });
    }

    private static int[] ThreadCounts(int threads) => threads == 1 ? [1] : [1, threads];

    private static Entrant EntrantOf(string way, int threads) =>
        Entrant.Fill(threads == 1 ? way : $"{way}, {threads} threads");
}
