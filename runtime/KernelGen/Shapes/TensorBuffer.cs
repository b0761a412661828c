using KernelGen.CompilerServices;

namespace KernelGen;

/// <summary>Where the elements of a tensor lie in a buffer, whose rows may be padded, and how long that must be.</summary>
internal readonly struct TensorBuffer
{
    public TensorBuffer(TensorShape shape, TensorLayout layout, int? rowStride, string name)
    {
        LayoutGuard.RequireDefined(layout);
        bool interleaved = layout == TensorLayout.Nhwc;
        long rowLength = (long)shape.Width * (interleaved ? shape.Channels : 1);
        if (rowStride is { } given && given < rowLength)
            ShapeGuard.ThrowRowStride(name, given, rowLength, name + "RowStride");
        long stride = rowStride ?? rowLength;
        long planes = interleaved ? shape.Batch : (long)shape.Batch * shape.Channels;
        Length = ShapeGuard.BufferLength(planes, shape.Height, stride, rowLength, name);

        // A buffer that fits has strides that fit, but one of no image may have any.
        long plane = shape.Height * stride;
        Strides = shape.Batch == 0 ? default : interleaved
            ? new TensorStrides((nint)plane, 1, (nint)stride, shape.Channels)
            : new TensorStrides((nint)(plane * shape.Channels), (nint)plane, (nint)stride, 1);
    }

    public TensorStrides Strides { get; }

    /// <summary>The elements that the buffer must hold at least: the last row may be short of its stride.</summary>
    public int Length { get; }
}
