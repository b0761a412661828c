using KernelGen.Benchmarks.Measuring;

namespace KernelGen.Benchmarks.Contenders;

/// <summary>Writes bytes that start at a cache line.</summary>
internal unsafe delegate void FillLoop(byte* start, nint bytes);

/// <summary>One way to write a buffer; several threads take bands of whole cache lines as they become free.</summary>
internal sealed unsafe class FillContender : Contender
{
    private const int BandsPerThread = 8;

    private readonly FillLoop _loop;
    private readonly byte* _start;
    private readonly nint _bytes;
    private readonly nint _bandBytes;
    private readonly int _bands;
    private readonly ParallelOptions _parallel;
    private readonly Action<int> _fillBand;

    public FillContender(Entrant entrant, PinnedBuffer output, int threads, FillLoop loop)
        : base(entrant)
    {
        _loop = loop;
        _start = output.Pointer<byte>();
        _bytes = output.Length;
        _bands = threads == 1 ? 1 : threads * BandsPerThread;
        nint lines = (_bytes + PinnedBuffer.Alignment - 1) / PinnedBuffer.Alignment;
        _bandBytes = (lines + _bands - 1) / _bands * PinnedBuffer.Alignment;
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        _fillBand = FillBand;
    }

    public override void Run()
    {
        if (_bands == 1)
            _loop(_start, _bytes);
        else
            Parallel.For(0, _bands, _parallel, _fillBand);
    }

    private void FillBand(int index)
    {
        nint start = Math.Min(index * _bandBytes, _bytes);
        _loop(_start + start, Math.Min(_bandBytes, _bytes - start));
    }
}
