using System.Globalization;
using KernelGen.Generator.Diagnostics;
using KernelGen.Generator.Model;
using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Parsing;

/// <summary>Reads what is applied to each output, its numbers rounded to the element type.</summary>
internal sealed class EpilogueParser(AttributeReader attribute, ElementType element, DiagnosticSink sink)
{
    /// <summary>PyTorch's.</summary>
    private const double DefaultSlope = 0.01;

    private string TypeName => ElementFacts.Of(element).Keyword;

    public EpilogueSpec Parse()
    {
        Activation activation = new ModeParser(attribute, sink).ParseActivation();
        double slope = ParseSlope(activation);
        ExactNumber? min = ParseLimit(PropertyNames.ClampMin, none: double.NegativeInfinity);
        ExactNumber? max = ParseLimit(PropertyNames.ClampMax, none: double.PositiveInfinity);
        if (attribute.Number(PropertyNames.ClampMin) is { } least && attribute.Number(PropertyNames.ClampMax) is { } greatest
            && least > greatest)
        {
            Refuse(PropertyNames.ClampMin, least, $"at most ClampMax, which is {Format(greatest)}");
        }

        return new EpilogueSpec(activation, slope, min, max);
    }

    private double ParseSlope(Activation activation)
    {
        double? given = attribute.Number(PropertyNames.NegativeSlope);
        double slope = Round(given ?? DefaultSlope);
        if (!IsFinite(slope))
            Refuse(PropertyNames.NegativeSlope, given!.Value, $"a finite {TypeName}");
        if (activation == Activation.LeakyRelu)
            return slope;
        if (given is not null)
        {
            sink.Report(
                DiagnosticDescriptors.NoEffect,
                attribute.Locate(PropertyNames.NegativeSlope),
                PropertyNames.NegativeSlope,
                "only ActivationKind.LeakyRelu has a slope");
        }

        return 0;
    }

    /// <summary>A limit; null where there is none, which infinity of the right sign says too.</summary>
    private ExactNumber? ParseLimit(string property, double none)
    {
        if (attribute.Number(property) is not { } limit || limit.Equals(none))
            return null;
        double rounded = Round(limit);
        if (IsFinite(rounded))
            return rounded;
        Refuse(property, limit, $"a finite {TypeName}, or left out for no limit");
        return null;
    }

    private double Round(double value) => element == ElementType.Float32 ? (float)value : value;

    private void Refuse(string property, double value, string rule) =>
        sink.Report(DiagnosticDescriptors.EpilogueRange, attribute.Locate(property), property, Format(value), rule);

    private static string Format(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);
}
