using KernelGen.Benchmarks.Measuring;

namespace KernelGen.Benchmarks.Contenders;

/// <summary>Writes bytes that start at a cache line.</summary>
internal unsafe delegate void FillLoop(byte* start, nint bytes);

/// <summary>One way to write a buffer, in as many bands of whole cache lines as there are threads.</summary>
internal sealed unsafe class FillContender : Contender
{
    private readonly FillLoop _loop;
    private readonly byte* _start;
    private readonly nint _bytes;
    private readonly nint _band;
    private readonly ParallelOptions _parallel;
    private readonly Action<int> _fillBand;

    public FillContender(Entrant entrant, PinnedBuffer output, int threads, FillLoop loop)
        : base(entrant)
    {
        _loop = loop;
        _start = output.Pointer<byte>();
        _bytes = output.Length;
        nint lines = (_bytes + PinnedBuffer.Alignment - 1) / PinnedBuffer.Alignment;
        _band = (lines + threads - 1) / threads * PinnedBuffer.Alignment;
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        _fillBand = FillBand;
    }

    public override void Run()
    {
        if (_parallel.MaxDegreeOfParallelism == 1)
            _loop(_start, _bytes);
        else
            Parallel.For(0, _parallel.MaxDegreeOfParallelism, _parallel, _fillBand);
    }

    private void FillBand(int index)
    {
        nint start = Math.Min(index * _band, _bytes);
        _loop(_start + start, Math.Min(_band, _bytes - start));
    }
}
