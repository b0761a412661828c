using KernelGen.CompilerServices;

namespace KernelGen.Threading;

/// <summary>How the output rows of a call are divided: into bands of nearly the same length.</summary>
internal readonly struct RowBands
{
    /// <summary>The least output of a band: below it, waking a thread costs more than it saves.</summary>
    public const int MinimumBytes = 256 * 1024;

    /// <summary>
    /// Bands for each thread where the output is large enough: a thread that starts late, or loses its processor for a
    /// while, leaves its share to the others.
    /// </summary>
    public const int BandsPerThread = 4;

    private readonly long _rows;
    private readonly long _groups;
    private readonly int _rowsPerGroup;

    /// <summary>Divides the rows of a call between so many threads.</summary>
    /// <remarks>Bands begin at multiples of the factor, so that few input rows are needed by two of them.</remarks>
    public RowBands(in UpsampleShape shape, int elementBytes, int threads)
        : this(
            shape.OutputRows, Math.Max(shape.RowFactor, 1), (long)shape.OutputWidth * shape.ChannelsPerPixel * elementBytes, threads)
    {
    }

    /// <summary>Divides rows, which stay together in groups of some.</summary>
    public RowBands(long rows, int rowsPerGroup, long rowBytes, int threads)
    {
        _rows = rows;
        _rowsPerGroup = rowsPerGroup;
        _groups = _rows / _rowsPerGroup;
        rowBytes = Math.Clamp(rowBytes, 1, MinimumBytes);
        long groupsPerBand = DivideUp(DivideUp(MinimumBytes, rowBytes), _rowsPerGroup);
        Count = (int)Math.Clamp(_groups / groupsPerBand, 1, threads == 1 ? 1 : (long)threads * BandsPerThread);
    }

    /// <summary>The bands, at least 1.</summary>
    public int Count { get; }

    /// <summary>The first row of a band, and of the band behind the last one the row behind the last one.</summary>
    public long FirstRow(int band) => band == Count ? _rows : band * _groups / Count * _rowsPerGroup;

    private static long DivideUp(long value, long divisor) => (value + divisor - 1) / divisor;
}
