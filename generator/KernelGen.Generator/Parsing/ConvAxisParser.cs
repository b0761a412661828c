using KernelGen.Generator.Diagnostics;
using KernelGen.Generator.Model;

namespace KernelGen.Generator.Parsing;

/// <summary>Reads the kernel, stride, dilation and pads of one axis of a transposed convolution.</summary>
internal sealed class ConvAxisParser(AttributeReader attribute, DiagnosticSink sink)
{
    /// <summary>
    /// The most taps, the largest stride and the largest dilation of an axis. Far beyond any network's; the limit keeps
    /// their products within an int, and index arithmetic far from overflow.
    /// </summary>
    public const int MaxExtent = 32_768;

    private readonly PaddingParser _paddings = new(attribute, sink);

    /// <summary>Both axes; null, with an error, where a number is missing or wrong.</summary>
    public (ConvAxisSpec Rows, ConvAxisSpec Columns)? Parse()
    {
        CheckKernelForms();
        CheckStepForms(PropertyNames.Stride, "neighbouring input elements");
        CheckStepForms(PropertyNames.Dilation, "neighbouring taps");
        _paddings.CheckForms();
        ConvAxisSpec? rows = ParseAxis(PropertyNames.Height);
        ConvAxisSpec? columns = ParseAxis(PropertyNames.Width);
        if (rows is null || columns is null)
            return null;
        ReportIdleDilation(rows, columns);
        return (Normalise(rows), Normalise(columns));
    }

    private ConvAxisSpec? ParseAxis(string axis)
    {
        string kernelProperty = NameOf(PropertyNames.KernelSize, PropertyNames.Kernel + axis);
        bool hasKernel = attribute.Sets(kernelProperty);
        int kernel = ParseExtent(kernelProperty);
        int stride = ParseExtent(NameOf(PropertyNames.Stride, PropertyNames.Stride + axis));
        int dilation = ParseExtent(NameOf(PropertyNames.Dilation, PropertyNames.Dilation + axis));
        (int start, int end) = _paddings.Parse(
            axis, unset: 0, Math.Max(stride, dilation), $"the larger of stride {stride} and dilation {dilation}");
        return hasKernel ? new ConvAxisSpec(kernel, stride, start, end, dilation) : null;
    }

    private void CheckKernelForms()
    {
        bool both = attribute.Sets(PropertyNames.KernelSize);
        bool height = attribute.Sets(PropertyNames.Kernel + PropertyNames.Height);
        bool width = attribute.Sets(PropertyNames.Kernel + PropertyNames.Width);
        string? problem = (both, height, width) switch
        {
            (false, false, false) => "The kernel size is missing",
            (false, true, false) => "KernelHeight is given without KernelWidth",
            (false, false, true) => "KernelWidth is given without KernelHeight",
            (true, false, false) or (false, true, true) => null,
            _ => $"KernelSize is given together with {(height ? "KernelHeight" : "KernelWidth")}",
        };
        if (problem is not null)
            sink.Report(DiagnosticDescriptors.KernelForms, attribute.Locate(PropertyNames.KernelSize), problem);
    }

    private void CheckStepForms(string property, string what)
    {
        foreach (string own in new[] { property + PropertyNames.Height, property + PropertyNames.Width })
        {
            if (attribute.Sets(property) && attribute.Sets(own))
                sink.Report(DiagnosticDescriptors.StepForms, attribute.Locate(own), property, own, what);
        }
    }

    /// <summary>A number of at least 1, which it also is where it is not given or out of range.</summary>
    private int ParseExtent(string property)
    {
        if (attribute[property] is not { } value)
            return 1;
        if (value is >= 1 and <= MaxExtent)
            return value;
        sink.Report(
            DiagnosticDescriptors.ParameterRange, attribute.Locate(property), property, value, $"from 1 to {MaxExtent}");
        return 1;
    }

    // Output padding is less than the larger of stride and dilation, so with it a dilation may be needed all the same.
    private void ReportIdleDilation(ConvAxisSpec rows, ConvAxisSpec columns)
    {
        Report(PropertyNames.Dilation, [rows, columns]);
        Report(PropertyNames.Dilation + PropertyNames.Height, [rows]);
        Report(PropertyNames.Dilation + PropertyNames.Width, [columns]);

        void Report(string property, ConvAxisSpec[] axes)
        {
            if (attribute[property] > 1 && axes.All(axis => axis.KernelSize == 1 && axis.PadEnd >= axis.PadStart))
            {
                sink.Report(
                    DiagnosticDescriptors.NoEffect,
                    attribute.Locate(property),
                    property,
                    "a kernel of 1 has no second tap to be apart from the first");
            }
        }
    }

    // One tap lies where it lies, whatever the dilation is.
    private static ConvAxisSpec Normalise(ConvAxisSpec axis) => axis.KernelSize == 1 ? axis with { Dilation = 1 } : axis;

    private string NameOf(string property, string own) => attribute.Sets(own) ? own : property;
}
