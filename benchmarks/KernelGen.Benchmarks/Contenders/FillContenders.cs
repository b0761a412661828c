using KernelGen.Benchmarks.Measuring;

namespace KernelGen.Benchmarks.Contenders;

/// <summary>The ways to write a buffer; the fastest of them is Fill.</summary>
internal static unsafe class FillContenders
{
    private const string SpanFill = $"{ContenderNames.Fill} (Span.Fill)";
    private const string VectorStores = $"{ContenderNames.Fill} (vector stores)";
    private const string StreamingStores = $"{ContenderNames.Fill} (streaming stores)";

    public static IReadOnlyList<string> Names { get; } = [SpanFill, VectorStores, StreamingStores];

    /// <summary>Every way, over one buffer.</summary>
    public static IEnumerable<Contender> Create<T>(PinnedBuffer output, int threads)
        where T : unmanaged =>
    [
        new FillContender(SpanFill, output, threads, FillLoops.Span<T>),
        new FillContender(VectorStores, output, threads, FillLoops.VectorStores),
        new FillContender(StreamingStores, output, threads, FillLoops.StreamingStores),
    ];
}
