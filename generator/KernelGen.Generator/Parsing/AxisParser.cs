using KernelGen.Generator.Diagnostics;
using KernelGen.Generator.Model;

namespace KernelGen.Generator.Parsing;

/// <summary>Reads the factor and the pads of one axis.</summary>
internal sealed class AxisParser(AttributeReader attribute, DiagnosticSink sink)
{
    private readonly PaddingParser _paddings = new(attribute, sink);

    /// <summary>The factor of an axis; null, with an error, where it is missing, doubled or out of range.</summary>
    public int? ParseFactor(string axis)
    {
        string own = PropertyNames.Factor + axis;
        string property = attribute.Sets(own) ? own : PropertyNames.Factor;
        if (attribute[property] is not { } factor)
            return null;
        if (factor is >= BilinearFiller.MinFactor and <= BilinearFiller.MaxFactor)
            return factor;
        sink.Report(
            DiagnosticDescriptors.FactorRange,
            attribute.Locate(property),
            property,
            factor,
            BilinearFiller.MinFactor,
            BilinearFiller.MaxFactor);
        return null;
    }

    /// <summary>Refuses a factor that is not given, or given in both forms.</summary>
    public void CheckFactorForms()
    {
        bool both = attribute.Sets(PropertyNames.Factor);
        bool height = attribute.Sets(PropertyNames.FactorHeight);
        bool width = attribute.Sets(PropertyNames.FactorWidth);
        string? problem = (both, height, width) switch
        {
            (false, false, false) => "The factor is missing",
            (false, true, false) => "FactorHeight is given without FactorWidth",
            (false, false, true) => "FactorWidth is given without FactorHeight",
            (true, false, false) or (false, true, true) => null,
            _ => $"Factor is given together with {(height ? PropertyNames.FactorHeight : PropertyNames.FactorWidth)}",
        };
        if (problem is not null)
            sink.Report(DiagnosticDescriptors.FactorForms, attribute.Locate(PropertyNames.Factor), problem);
    }

    public AxisSpec ParseAxis(string axis, int factor, Border border)
    {
        AxisSpec canonical = AxisSpec.Canonical(factor);
        if (border == Border.Replicate)
            return canonical;
        (int start, int end) = _paddings.Parse(axis, canonical.PadStart, factor, "the factor");
        return new AxisSpec(factor, start, end);
    }

    /// <summary>Refuses padding properties where they mean nothing, and a padding given in both forms.</summary>
    public void CheckPaddingForms(Border border)
    {
        foreach (string property in PropertyNames.AllPaddings().Where(attribute.Sets))
        {
            if (border == Border.Replicate)
                sink.Report(DiagnosticDescriptors.PaddingWithoutZeroBorder, attribute.Locate(property), property);
        }

        _paddings.CheckForms();
    }
}
