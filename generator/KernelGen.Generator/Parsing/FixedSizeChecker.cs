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
internal sealed class FixedSizeChecker(KernelSpec spec, AttributeReader attribute, DiagnosticSink sink)
{
    /// <summary>What a span can hold.</summary>
    private const int MaxElements = int.MaxValue;

    private const int LargeOutputMegabytes = 256;
    private const int LargeOutputBytes = LargeOutputMegabytes << 20;

    private bool IsFixed => spec is { Height: not null, Width: not null };

    public void Check()
    {
        if (spec is { Height: null, Width: null })
            return;
        CheckExtent(PropertyNames.Height, spec.Rows, spec.Height);
        CheckExtent(PropertyNames.Width, spec.Columns, spec.Width);
        if (sink.HasErrors)
            return;
        CheckLength();
        if (IsFixed && !sink.HasErrors)
            CheckMemory();
    }

    private void CheckExtent(string property, AxisSpec axis, int? size)
    {
        if (size is not { } known)
            return;
        TransposedAxis transposed = axis.ToTransposedAxis();
        long extent = transposed.OutputExtent(known);
        if (extent >= 1)
            return;

        // Each further input pixel adds f outputs to the extent of one.
        long least = 1 + (axis.Factor - transposed.OutputExtent(1)) / axis.Factor;
        sink.Report(
            DiagnosticDescriptors.NothingLeft,
            attribute.Locate(property),
            property,
            known,
            property.ToLowerInvariant(),
            extent,
            least);
    }

    // Where padding crops more than the factor adds, the input is the longer buffer.
    private void CheckLength()
    {
        (string buffer, BigInteger length) = InputLength() > OutputLength() ? ("input", InputLength()) : ("output", OutputLength());
        if (length > MaxElements)
            sink.Report(DiagnosticDescriptors.BufferTooLong, Locate(), buffer, IsFixed ? "" : "at least ", length, MaxElements);
    }

    private void CheckMemory()
    {
        BigInteger bytes = OutputLength() * ElementFacts.Of(spec.Element).Bytes;
        if (bytes > LargeOutputBytes)
            sink.Report(DiagnosticDescriptors.LargeOutput, Locate(), bytes, LargeOutputBytes, LargeOutputMegabytes);
    }

    private BigInteger InputLength() => (BigInteger)spec.Channels * (spec.Height ?? 1) * (spec.Width ?? 1);

    private BigInteger OutputLength() =>
        (BigInteger)spec.Channels * OutputExtent(spec.Rows, spec.Height) * OutputExtent(spec.Columns, spec.Width);

    private static long OutputExtent(AxisSpec axis, int? size) =>
        size is { } known ? axis.ToTransposedAxis().OutputExtent(known) : 1;

    private Location? Locate() => attribute.Locate(spec.Height is null ? PropertyNames.Width : PropertyNames.Height);
}
