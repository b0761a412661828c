using KernelGen.Generator.Diagnostics;

namespace KernelGen.Generator.Parsing;

/// <summary>Reads what both attributes say of the crop: padding at the start, padding at the end, output padding.</summary>
internal sealed class PaddingParser(AttributeReader attribute, DiagnosticSink sink)
{
    /// <summary>Refuses a padding given in both forms.</summary>
    public void CheckForms()
    {
        foreach (string property in new[] { PropertyNames.Padding, PropertyNames.PaddingEnd, PropertyNames.OutputPadding })
        {
            foreach (string own in new[] { property + PropertyNames.Height, property + PropertyNames.Width })
            {
                if (attribute.Sets(property) && attribute.Sets(own))
                    sink.Report(DiagnosticDescriptors.PaddingForms, attribute.Locate(own), property, own);
            }
        }
    }

    /// <summary>Both pads of an axis.</summary>
    /// <param name="axis">Height or Width.</param>
    /// <param name="unset">The pad at the start where none is given.</param>
    /// <param name="outputPaddings">How many output paddings are possible, from 0 on.</param>
    /// <param name="reason">What their number is.</param>
    public (int Start, int End) Parse(string axis, int unset, int outputPaddings, string reason)
    {
        int start = ParsePadding(PropertyNames.Padding, axis, BilinearFiller.MaxPadding) ?? unset;
        int? end = ParsePadding(PropertyNames.PaddingEnd, axis, BilinearFiller.MaxPadding);
        int? outputPadding = ParsePadding(PropertyNames.OutputPadding, axis, outputPaddings - 1, $", less than {reason}");
        if (end is not null && outputPadding is not null)
        {
            sink.Report(
                DiagnosticDescriptors.PaddingForms,
                attribute.Locate(NameOf(PropertyNames.OutputPadding, axis)),
                NameOf(PropertyNames.PaddingEnd, axis),
                NameOf(PropertyNames.OutputPadding, axis));
        }

        // Unchecked, because a padding out of range is an error already.
        return (start, end ?? unchecked(start - (outputPadding ?? 0)));
    }

    private int? ParsePadding(string property, string axis, int maximum, string reason = "")
    {
        string name = NameOf(property, axis);
        if (attribute[name] is not { } value)
            return null;
        if (value < 0 || value > maximum)
            sink.Report(DiagnosticDescriptors.PaddingValue, attribute.Locate(name), name, value, $"from 0 to {maximum}{reason}");
        return value;
    }

    private string NameOf(string property, string axis) => attribute.Sets(property + axis) ? property + axis : property;
}
