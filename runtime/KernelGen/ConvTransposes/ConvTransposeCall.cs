using KernelGen.CompilerServices;

namespace KernelGen.ConvTransposes;

/// <summary>One call: its shape, its tiles and its buffers, which are pinned.</summary>
internal readonly unsafe struct ConvTransposeCall<T>
    where T : unmanaged
{
    public readonly ConvTransposeShape Shape;
    public readonly Tiling Tiling;
    public readonly T* Input;
    public readonly T* Weights;

    /// <summary>One number for each output channel; null where there is no bias.</summary>
    public readonly T* Bias;

    public readonly T* Output;

    public ConvTransposeCall(in ConvTransposeShape shape, in Tiling tiling, T* input, T* weights, T* bias, T* output)
    {
        Shape = shape;
        Tiling = tiling;
        Input = input;
        Weights = weights;
        Bias = bias;
        Output = output;
    }

    /// <summary>Rows of tiles of all images and groups: what threads share.</summary>
    public long TileRows => (long)Shape.Batch * Shape.Groups * Tiling.RowTiles;

    /// <summary>Output bytes of such a row, those of a last one that is lower included.</summary>
    public long TileRowBytes =>
        (long)Tiling.TileRows * Shape.Rows.Stride * Shape.OutputWidth * Shape.OutChannelsPerGroup * sizeof(T);
}
