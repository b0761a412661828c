using KernelGen.CompilerServices;

namespace KernelGen.ConvTransposes;

/// <summary>One call: its shape, its tiles and its buffers, which are pinned.</summary>
internal readonly unsafe struct ConvTransposeCall<T>
    where T : unmanaged
{
    // Sums of fewer products are done before memory has taken the last ones: a large output of 128 products each is written
    // 9 % faster past the caches, one of 4 twice as slowly.
    private const int StreamedMultiplies = 64;

    public readonly ConvTransposeShape Shape;
    public readonly Tiling Tiling;
    public readonly T* Input;
    public readonly T* Weights;

    /// <summary>One number for each output channel; null where there is no bias.</summary>
    public readonly T* Bias;

    public readonly T* Output;

    /// <summary>Whether the output is so large, and takes so long to sum, that it is written past the caches.</summary>
    public readonly bool Streams;

    public ConvTransposeCall(in ConvTransposeShape shape, in Tiling tiling, T* input, T* weights, T* bias, T* output)
    {
        Shape = shape;
        Tiling = tiling;
        Input = input;
        Weights = weights;
        Bias = bias;
        Output = output;
        long multiplies = (long)shape.InChannelsPerGroup * shape.Rows.KernelSize * shape.Columns.KernelSize
            / ((long)shape.Rows.Stride * shape.Columns.Stride);
        Streams = multiplies >= StreamedMultiplies && (long)shape.OutputLength * sizeof(T) >= OutputStores.ThresholdBytes;
    }

    /// <summary>Rows of tiles of all images and groups: what threads share.</summary>
    public long TileRows => (long)Shape.Batch * Shape.Groups * Tiling.RowTiles;

    /// <summary>Output bytes of such a row, those of a last one that is lower included.</summary>
    public long TileRowBytes =>
        (long)Tiling.TileRows * Shape.Rows.Stride * Shape.OutputWidth * Shape.OutChannelsPerGroup * sizeof(T);
}
