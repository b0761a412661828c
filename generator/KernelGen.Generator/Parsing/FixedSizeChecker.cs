using System.Numerics;
using KernelGen.Generator.Diagnostics;
using KernelGen.Generator.Model;
using KernelGen.Generator.Planning;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Parsing;

/// <summary>
/// Refuses an input size, fixed by the attribute, with which every call that has an image would be refused. What is known
/// only at run time counts as little as it can: one image, and 1 for a size that is not fixed.
/// </summary>
internal sealed class FixedSizeChecker(ImageGeometry image, AttributeReader attribute, DiagnosticSink sink)
{
    /// <summary>What a span can hold.</summary>
    private const int MaxElements = int.MaxValue;

    private const int LargeOutputMegabytes = 256;
    private const int LargeOutputBytes = LargeOutputMegabytes << 20;

    private bool IsFixed => image is { Height: not null, Width: not null };

    public void Check()
    {
        if (image is { Height: null, Width: null })
            return;
        CheckExtent(PropertyNames.Height, image.Rows, image.Height);
        CheckExtent(PropertyNames.Width, image.Columns, image.Width);
        if (sink.HasErrors)
            return;
        CheckLength();
        if (IsFixed && !sink.HasErrors)
            CheckMemory();
    }

    private void CheckExtent(string property, TransposedAxis axis, int? size)
    {
        if (size is not { } known)
            return;
        long extent = axis.OutputExtent(known);
        if (extent >= 1)
            return;

        // Each further input pixel adds a stride of outputs to the extent of one.
        long least = 1 + (axis.Stride - axis.OutputExtent(1)) / axis.Stride;
        sink.Report(
            DiagnosticDescriptors.NothingLeft,
            attribute.Locate(property),
            property,
            known,
            property.ToLowerInvariant(),
            extent,
            least);
    }

    // Where padding crops more than the stride adds, the input is the longer buffer.
    private void CheckLength()
    {
        (string buffer, BigInteger length) = InputLength() > OutputLength() ? ("input", InputLength()) : ("output", OutputLength());
        if (length > MaxElements)
            sink.Report(DiagnosticDescriptors.BufferTooLong, Locate(), buffer, IsFixed ? "" : "at least ", length, MaxElements);
    }

    private void CheckMemory()
    {
        BigInteger bytes = OutputLength() * ElementFacts.Of(image.Element).Bytes;
        if (bytes > LargeOutputBytes)
            sink.Report(DiagnosticDescriptors.LargeOutput, Locate(), bytes, LargeOutputBytes, LargeOutputMegabytes);
    }

    private BigInteger InputLength() => (BigInteger)image.InChannels * (image.Height ?? 1) * (image.Width ?? 1);

    private BigInteger OutputLength() =>
        (BigInteger)image.OutChannels * OutputExtent(image.Rows, image.Height) * OutputExtent(image.Columns, image.Width);

    private static long OutputExtent(TransposedAxis axis, int? size) =>
        size is { } known ? axis.OutputExtent(known) : 1;

    private Location? Locate() => attribute.Locate(image.Height is null ? PropertyNames.Width : PropertyNames.Height);
}
