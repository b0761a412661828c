using KernelGen.Benchmarks.Measuring;

namespace KernelGen.Benchmarks.Contenders;

/// <summary>The ways to write a buffer; the fastest of them is Fill.</summary>
internal static unsafe class FillContenders
{
    /// <summary>Every way, over one buffer.</summary>
    public static IEnumerable<Contender> Create<T>(PinnedBuffer output, int threads)
        where T : unmanaged =>
    [
        new FillContender("Span.Fill", output, threads, FillLoops.Span<T>),
        new FillContender("vector stores", output, threads, FillLoops.VectorStores),
        new FillContender("streaming stores", output, threads, FillLoops.StreamingStores),
    ];
}
