namespace KernelGen;

/// <summary>The order in which the elements of an image or feature map lie in memory.</summary>
public enum TensorLayout
{
    /// <summary>Planar, <c>(batch, channels, height, width)</c>: PyTorch's default. One plane follows the other.</summary>
    Nchw = 0,

    /// <summary>Interleaved, <c>(batch, height, width, channels)</c>: what bitmaps and cameras deliver.</summary>
    Nhwc = 1,
}
